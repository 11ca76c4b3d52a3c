/** A certification as contracts cite it. */
export interface Certification {
  readonly title: string;
  readonly rncp: string;
  readonly codeDiplome: string;
  /** CERFA code table K */
  readonly typeDiplome: number;
  /** Usual length of the contract */
  readonly months: number;
  readonly hoursPerYear: number;
}

/** A trade: who hires in it, under which codes, and what its apprentices prepare. */
export interface Trade {
  readonly name: string;
  readonly employer: {
    /** First words of the company's name */
    readonly names: readonly string[];
    readonly naf: string;
    readonly codeIdcc: string;
    readonly libelleIdcc: string;
    readonly typeEmployeur: number;
    readonly caisse: string;
    /** Fewest and most employees */
    readonly headcount: readonly [number, number];
    readonly risky: boolean;
  };
  /** What mentors do, and the diploma they hold (level in CERFA code table L) */
  readonly mentors: readonly (readonly [job: string, diploma: string, level: number])[];
  readonly certifications: readonly Certification[];
}

/** `title | rncp | code diplôme | type | months | hours a year`, one certification per line. */
export function certifications(lines: string): Certification[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [title, rncp, codeDiplome, type, months, hours] = line.split('|').map((c) => c.trim());
      return {
        title: title as string,
        rncp: rncp as string,
        codeDiplome: codeDiplome as string,
        typeDiplome: Number(type),
        months: Number(months),
        hoursPerYear: Number(hours),
      };
    });
}
