/** A transfer as an EPC QR code proposes it to a banking application. */
export interface EpcTransfer {
  readonly holder: string;
  readonly iban: string;
  readonly bic: string;
  /** Label of the transfer, 140 characters at most. */
  readonly label: string;
}

/**
 * The text of an EPC QR code (EPC069-12, version 002, SEPA credit transfer) without an amount: the person
 * types it. Bytes are UTF-8; the standard allows 331 at most, at error correction M.
 */
export function epcQrText({ holder, iban, bic, label }: EpcTransfer): string {
  return [
    ...['BCD', '002', '1', 'SCT', bic, holder.slice(0, 70), iban, '', '', '', label.slice(0, 140)],
  ].join('\n');
}
