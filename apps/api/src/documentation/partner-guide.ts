/** How to send a first dossier: the text above the routes, in Markdown. `origin`: where the portal is. */
export function partnerGuide(origin: string): string {
  return `
L’échange inter-OPCO (« API Convergence ») : le logiciel d’un CFA envoie ses contrats d’apprentissage
et suit leur état.

## Qui appelle

| En-tête | Contenu |
|---|---|
| \`X-API-KEY\` | le token du CFA, généré dans « Mon cfa › Sécurisation des imports de contrat d’apprentissage » |
| \`EDITEUR\`, \`LOGICIEL\`, \`VERSION\` | le logiciel qui appelle, tous trois obligatoires |
| \`Authorization: Bearer …\` | le jeton d’accès de l’éditeur (\`POST /api/oauth/token\`), vérifié s’il est présent |

## Le token du CFA

* **Sa forme** : \`aacfa_\` puis 49 lettres et chiffres, dont les six derniers sont un contrôle
  (CRC-32 des 49 caractères précédents, préfixe compris, en base 62). Motif pour vos outils de recherche de
  secrets : \`aacfa_[0-9A-Za-z]{49}\`. Un token mal recopié est refusé sans être cherché.
* **Ce qu’il permet** : lire les contrats, en envoyer, ou les deux, selon ce que le CFA a choisi (\`x-scope\`
  de chaque route) ; le CFA peut aussi le limiter à vos réseaux. Sinon, 403 \`droit_insuffisant\`.
* **Sa fin** : un an au plus. \`GET /api/convergence/v2/cfakeyinfo\` donne \`dateFinValidite\` ; le CFA peut
  indiquer votre adresse pour que vous soyez prévenu 30 jours, 7 jours et la veille.
* **Son remplacement** : quand le CFA renouvelle un token, l’ancien reste valable le temps qu’il a choisi
  (sept jours au plus). Mettez le nouveau en place pendant ce temps : aucun appel n’échoue.
* **S’il est divulgué** : \`POST /api/token-leak\` le révoque aussitôt, sans s’identifier.
* Le CFA voit les appels des trente derniers jours : date, route, réponse, durée, logiciel et réseau
  (\`/24\` ou \`/48\`), jamais le contenu.

## Un premier envoi

\`\`\`
${curlExample(origin)}
\`\`\`

Le dossier d’exemple est celui du CFA de démonstration : remplacez \`organismeFormation.siret\` et
\`organismeFormation.uaiCfa\` par ceux de votre CFA. Retirez \`?dryRun=true\` pour l’envoyer vraiment.

## Ce que l’échange promet

* **Toutes les fautes en une fois**, chacune avec son pointeur JSON, le cadre du CERFA et la règle.
* **Jamais deux fois le même dossier** : même CFA, même apprenti, même employeur et même date de
  conclusion, ou même numéro externe. L’envoi répété répond \`inchange\` ; un contenu corrigé répond
  \`modifie\` tant que le dossier est transmis ou que des pièces sont demandées.
* **\`Idempotency-Key\`** : la même clé avec le même corps reçoit la même réponse pendant sept jours ;
  avec un autre corps, 422.
* **\`?dryRun=true\`** : le même verdict, rien du dossier n’est écrit.
* Corps jusqu’à 10 Mo ; au-delà du nombre d’appels permis par minute, 429 avec \`Retry-After\`.
`.trim();
}

/** Commands that work as they are once the token is in place. */
export function curlExample(origin: string): string {
  return `curl -sS ${origin}/api/docs/dossier.json -o dossier.json

curl -sS -X POST '${origin}/api/convergence/v1/dossiers?dryRun=true' \\
  -H 'X-API-KEY: VOTRE_TOKEN' \\
  -H 'EDITEUR: Votre editeur' \\
  -H 'LOGICIEL: Votre logiciel' \\
  -H 'VERSION: 1.0' \\
  -H 'Content-Type: application/json' \\
  --data-binary @dossier.json`;
}
