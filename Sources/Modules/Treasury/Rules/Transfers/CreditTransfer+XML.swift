import Company
import Kernel

extension CreditTransfer {
  /// The file for the bank, in pain.001.001.09.
  ///
  /// Names of elements and their order are the standard's; an address is structured (`TwnNm` and `Ctry` at least) or left
  /// out, since free lines are refused from 15 November 2026 (EPC rulebooks 2025).
  package var xml: String {
    let document = XMLElement(
      "Document", attributes: [("xmlns", "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09")],
      [XMLElement("CstmrCdtTrfInitn", [header, paymentInformation])])
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.text
  }

  private var header: XMLElement {
    XMLElement(
      "GrpHdr",
      [
        XMLElement("MsgId", messageID), XMLElement("CreDtTm", created), numberOfTransactions, controlSum,
        XMLElement("InitgPty", [debtor.nameElement]),
      ])
  }

  private var paymentInformation: XMLElement {
    XMLElement(
      "PmtInf",
      [
        XMLElement("PmtInfId", messageID), XMLElement("PmtMtd", "TRF"), numberOfTransactions, controlSum,
        XMLElement("PmtTpInf", [XMLElement("SvcLvl", [XMLElement("Cd", "SEPA")])]),
        XMLElement("ReqdExctnDt", [XMLElement("Dt", execution.iso)]),
        XMLElement("Dbtr", debtor.identity), XMLElement("DbtrAcct", debtor.account),
        XMLElement("DbtrAgt", [debtor.bank ?? Account.unknownBank]), XMLElement("ChrgBr", "SLEV"),
      ] + payments.map(\.element))
  }

  private var numberOfTransactions: XMLElement { XMLElement("NbOfTxs", String(payments.count)) }
  private var controlSum: XMLElement { XMLElement("CtrlSum", total.decimal) }
}

extension CreditTransfer.Payment {
  fileprivate var element: XMLElement {
    XMLElement(
      "CdtTrfTxInf",
      [
        XMLElement("PmtId", [XMLElement("EndToEndId", endToEndID)]),
        XMLElement("Amt", [XMLElement("InstdAmt", attributes: [("Ccy", "EUR")], amount.decimal)]),
        creditor.bank.map { XMLElement("CdtrAgt", [$0]) },
        XMLElement("Cdtr", creditor.identity), XMLElement("CdtrAcct", creditor.account),
        XMLElement("RmtInf", [XMLElement("Ustrd", remittance)]),
      ].compactMap(\.self))
  }
}

extension CreditTransfer.Account {
  /// The name, which is never empty: one made of signs only is said not to be provided.
  fileprivate var nameElement: XMLElement {
    let folded = SEPAText.fold(name, length: 70)
    return XMLElement("Nm", folded.isEmpty ? "NOTPROVIDED" : folded)
  }

  fileprivate var identity: [XMLElement] { [nameElement, postalAddress].compactMap(\.self) }

  fileprivate var account: [XMLElement] { [XMLElement("Id", [XMLElement("IBAN", iban.text)])] }

  fileprivate var bank: XMLElement? {
    bic.map { XMLElement("FinInstnId", [XMLElement("BICFI", $0.text)]) }
  }

  /// What stands for the payer's bank where the IBAN alone tells it.
  fileprivate static var unknownBank: XMLElement {
    XMLElement("FinInstnId", [XMLElement("Othr", [XMLElement("Id", "NOTPROVIDED")])])
  }

  private var postalAddress: XMLElement? {
    let town = SEPAText.fold(address.city, length: 35)
    guard !town.isEmpty, address.country.count == 2 else { return nil }
    let street = SEPAText.fold([address.street, address.street2].joined(separator: " "), length: 70)
    let parts = [
      ("StrtNm", street), ("PstCd", SEPAText.fold(address.postcode, length: 16)), ("TwnNm", town),
      ("Ctry", address.country),
    ]
    return XMLElement("PstlAdr", parts.filter { !$0.1.isEmpty }.map { XMLElement($0.0, $0.1) })
  }
}
