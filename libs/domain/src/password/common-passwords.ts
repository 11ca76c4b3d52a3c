/**
 * Roots of common passwords, French and international, in lower case without digits or signs around
 * them: `azerty` refuses « Azerty2026!!! » too (see `is-common-password.ts`). Separated by spaces, to
 * be light; order has no meaning.
 */
export const COMMON_PASSWORDS = `
password passwd passw0rd motdepasse motdepass mdp monmotdepasse motpasse secret topsecret code codesecret
azerty azertyuiop azertyuiopqsdfghjklm qsdfghjklm wxcvbn azer azertyu aqwzsx aqwzsxedc qwerty qwertyuiop
qwertz qwertzuiop qwertyuiopasdfghjkl asdfghjkl asdfgh asdf zxcvbn zxcvbnm qazwsx qazwsxedc qazwsxedcrfv
abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijkl abcdefghijklmnopqrstuvwxyz
admin administrateur administrator administration root superadmin superuser user utilisateur invite guest
test tester testing testtest demo demonstration exemple example default defaut changeme changezmoi
changemoi letmein welcome bienvenue bonjour bonsoir salut coucou hello helloworld bonjourlemonde
login connexion connect access acces entrer ouvretoi sesameouvretoi sesame opensesame master maitre
iloveyou jetaime jetaimemoncoeur jetadore jtm jtaime moncoeur monamour amour amoureux amoureuse bisous
bisou doudou loulou louloute chouchou cheri cherie minou minette chaton titi tata toto tonton tartempion
tototo totototo lolilol lol mdr azertymdr soleil lune etoile ciel nuage arcenciel pluie neige printemps
ete automne hiver janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
lundi mardi mercredi jeudi vendredi samedi dimanche january february march april may june july august
september october november december monday tuesday wednesday thursday friday saturday sunday spring summer
autumn winter france paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes
reims toulon grenoble dijon angers nimes clermont brest tours limoges amiens metz besancon perpignan
orleans rouen mulhouse caen nancy avignon poitiers versailles bretagne normandie alsace corse provence
vivelafrance allezlesbleus allezlom allezparis psg om olympique parissaintgermain football foot rugby
basket tennis judo velo ski natation handball zidane mbappe ronaldo messi neymar griezmann platini
marie nicolas julien thomas alexandre pierre camille julie sophie caroline pauline laura emma lea manon
chloe ines jade louise alice lucas hugo louis gabriel leo raphael arthur jules adam maxime antoine
guillaume sebastien stephane christophe frederic laurent olivier patrick philippe michel jean jeanpierre
jeanclaude bernard jacques francois isabelle nathalie sylvie catherine martine christine valerie sandrine
veronique monique jacqueline aurelie celine virginie stephanie melanie vanessa jessica jennifer michael
michelle daniel david andrew joshua matthew robert charlie george jordan thomasthomas william anthony
chocolat caramel vanille fraise banane cerise orange citron pomme poire ananas cookie cookies biscuit
nutella gateau bonbon fromage camembert baguette croissant pizza hamburger poulet lapin cochon mouton
cheval licorne dragon dauphin tigre lion panda ours chien chat souris oiseau papillon coccinelle monkey
tiger eagle falcon phoenix wolf bear horse unicorn butterfly flower fleur rose violette tulipe marguerite
mickey minnie donald dingo pikachu pokemon naruto sangoku goku dragonball batman superman spiderman
starwars skywalker darkvador darthvader yoda matrix harrypotter hogwarts poudlard gandalf frodo hobbit
minecraft fortnite callofduty mario luigi zelda sonic tetris playstation nintendo xbox counterstrike
google facebook twitter instagram tiktok snapchat youtube netflix amazon apple microsoft windows linux
android iphone samsung huawei orange sfr free bouygues wanadoo hotmail gmail yahoo laposte outlook internet
computer ordinateur portable telephone bureau maison famille papa maman papamaman mamanpapa frere soeur
enfant bebe fils fille mariage anniversaire noel joyeuxnoel bonneannee vacances plage montagne mer bateau
voiture moto camion avion train peugeot renault citroen ferrari porsche mercedes bmw audi mustang corvette
harley yamaha kawasaki ducati guitare piano musique metallica nirvana beatles eminem rihanna madonna
princess princesse prince king queen roi reine ange angel demon diable enfer paradis jesus jesuschrist
dieu vierge merci silvousplait sil vousplait liberte egalite fraternite liberteegalitefraternite republique
trustno trustnoone whatever nothing freedom forever shadow sunshine rainbow diamond silver golden gold
football baseball basketball soccer hockey hunter killer ninja pirate samurai warrior ranger cowboy
computer internet server serveur database oracle mysql postgres postgresql docker jenkins github gitlab
company entreprise societe bureau travail boulot stage stagiaire apprenti apprentis apprentie alternance
contrat formation formateur formatrice etudiant etudiante ecole college lycee universite professeur
directeur directrice secretaire comptable comptabilite facture facturation cfa opco cerfa centre
passwordpassword motdepassemotdepasse azertyazerty qwertyqwerty correcthorsebatterystaple
ilovefrance ilovemusic iloveparis jaimelavie laviestbelle vivelavie vivelamour carpediem cestlavie
hakunamatata supercalifragilisticexpialidocious abracadabra anticonstitutionnellement
`;
