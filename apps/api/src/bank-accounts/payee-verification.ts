import { Injectable } from '@nestjs/common';
import { isPrivatePerson, looksAlike, type PayeeAnswer, searchKey } from '@apprentissage/domain';

/** What is asked of the banks: is this the holder of this account? */
export interface PayeeQuestion {
  readonly iban: string;
  readonly holder: string;
  /** Name of the organisation that should hold it. */
  readonly organisation: string;
}

/** What they answer; a close answer tells the name the bank knows. */
export interface PayeeReply {
  readonly answer: PayeeAnswer;
  readonly knownName: string | null;
}

/**
 * Verification of Payee, the check of a name and an IBAN that banks of the euro zone must offer
 * (Regulation (EU) 2024/886). A port: the OPCO's bank brings its own adapter.
 */
export abstract class PayeeVerification {
  /** Never throws: a bank that does not answer is `indisponible`. */
  abstract ask(question: PayeeQuestion): Promise<PayeeReply>;
}

/** No bank is connected: says so, and the accountant must write why they approve. */
@Injectable()
export class NoPayeeVerification extends PayeeVerification {
  override ask(): Promise<PayeeReply> {
    return Promise.resolve({ answer: 'indisponible', knownName: null });
  }
}

/**
 * The demonstration's bank: judges by the names alone. A French account of the organisation's own name
 * matches; a name alike is close; a person differs; a foreign bank does not answer.
 */
@Injectable()
export class DemoPayeeVerification extends PayeeVerification {
  override ask({ iban, holder, organisation }: PayeeQuestion): Promise<PayeeReply> {
    return Promise.resolve(reply(iban, holder, organisation));
  }
}

function reply(iban: string, holder: string, organisation: string): PayeeReply {
  if (!iban.startsWith('FR')) return { answer: 'indisponible', knownName: null };
  if (isPrivatePerson(holder)) return { answer: 'differe', knownName: null };
  if (searchKey(holder) === searchKey(organisation)) return { answer: 'concorde', knownName: null };
  return looksAlike(holder, organisation)
    ? { answer: 'proche', knownName: organisation }
    : { answer: 'differe', knownName: null };
}
