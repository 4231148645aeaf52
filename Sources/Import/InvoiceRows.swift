import Kernel
import Ledgers
import Parties
import PartiesFacts
import Receivables
import ReceivablesFacts
import Sales
import Store
import Treasury
import TreasuryFacts

/// Invoices another program issued, with what became of them: disputed, settled on their day.
///
/// A row is `sales.import-invoice`, then where it says so a dispute from the invoice's date to its settlement, and a
/// transfer that settles it. Its client is made when unknown. The same number of the same client is skipped.
struct InvoiceRows: RowTaker {
  enum Key: String, FieldKey {
    case client, number, date, due, label, gross, net, settled, disputed, amount
    case clientName = "client_name", vatRate = "vat_rate"
  }

  static let fields =
    common + [
      ImportField(
        Key.gross, .money, required: true, also: "ttc", "montant ttc", "total ttc", "montant", "amount",
        "total"
      ),
      ImportField(Key.net, .money, also: "ht", "montant ht", "total ht"),
      ImportField(Key.vatRate, .rate, also: "taux de tva", "taux tva", "vat rate"),
      ImportField(
        Key.settled, .day, also: "date de règlement", "réglée le", "payée le", "settled date", "paid on"),
      ImportField(Key.disputed, .flag, also: "litige", "en litige", "contestée"),
    ]

  static let openingFields =
    common + [
      ImportField(
        Key.amount, .money, required: true, also: "montant", "reste", "reste dû", "solde", "gross", "ttc",
        "balance")
    ]

  private static let common = [
    ImportField(Key.client, required: true, also: "code client", "code", "customer", "customer id"),
    ImportField(Key.clientName, also: "nom", "nom du client", "raison sociale", "customer name"),
    ImportField(
      Key.number, required: true, also: "numéro", "n°", "numéro de facture", "n° de facture", "facture",
      "invoice",
      "invoice number"),
    ImportField(Key.date, .day, required: true, also: "date de facture", "invoice date"),
    ImportField(Key.due, .day, also: "échéance", "date d'échéance", "due date"),
    ImportField(Key.label, also: "libellé", "objet", "désignation", "description"),
  ]

  let isOpening: Bool

  func key(of row: ImportRow) -> String? {
    guard let number = row.text(Key.number), let client = row.text(Key.client) else { return nil }
    return "\(PartyCode.read(client) ?? client)\n\(number)"
  }

  func take(_ row: ImportRow, in batch: borrowing Batch) throws -> Bool {
    let invoice = try ImportedInvoice(row, isOpening: isOpening)
    let client = try row.blaming(["code": Key.client.id]) { try Self.client(of: row, in: batch) }
    if try batch.read({ try $0.holds(invoice.number, of: client) }) { return false }
    let document = try row.blaming(["gross": invoice.amountField]) {
      try batch.perform(invoice.useCase(client: client)).id
    }
    let history = ImportedHistory(invoice: invoice, client: client, document: document)
    try row.blaming(history.fields) { try history.perform(in: batch) }
    return true
  }

  /// The client named by its code, made on the way when the register has none.
  private static func client(of row: ImportRow, in batch: borrowing Batch) throws -> Party.ID {
    let code = try row.requiredText(Key.client)
    if let party = try batch.read({ try $0.party(code) }) { return party.id }
    var creation = CreateParty(name: row.text(Key.clientName) ?? code)
    creation.given[.code] = code
    // The invoice itself makes a client of them, since its own date.
    creation.roles = [.prospect]
    creation.given[.force] = "true"
    return try batch.perform(creation).id
  }
}

/// An invoice as its row tells it.
struct ImportedInvoice {
  private typealias Key = InvoiceRows.Key

  let number: String
  let date: Day
  let due: Day
  let gross: Money
  let net: Money?
  let rate: VATRate?
  let label: String?
  let settled: Day?
  let isDisputed: Bool
  let isOpening: Bool

  /// The field its amount came from.
  var amountField: FieldID { Self.amount(isOpening).id }

  private static func amount(_ isOpening: Bool) -> Key { isOpening ? .amount : .gross }

  init(_ row: ImportRow, isOpening: Bool) throws {
    number = try row.requiredText(Key.number)
    date = try row.requiredDay(Key.date)
    due = try row.day(Key.due) ?? date
    gross = try row.requiredMoney(Self.amount(isOpening))
    net = try row.money(Key.net)
    rate = try row.rate(Key.vatRate)
    label = row.text(Key.label)
    settled = try row.day(Key.settled)
    isDisputed = try row.flag(Key.disputed)
    self.isOpening = isOpening
  }

  func useCase(client: Party.ID) -> ImportInvoice {
    ImportInvoice(
      client: .id(client), number: number, date: date, due: due, gross: gross, net: net, vatRate: rate,
      label: label, origin: isOpening ? ImportInvoice.opening : "import")
  }
}

/// What became of an imported invoice.
private struct ImportedHistory {
  private typealias Key = InvoiceRows.Key

  let invoice: ImportedInvoice
  let client: Party.ID
  let document: Int64

  /// The columns the arguments of these operations came from.
  let fields = ["date": Key.settled.id, "amount": Key.gross.id, "invoice": Key.number.id]

  func perform(in batch: borrowing Batch) throws {
    guard invoice.gross > .zero else { return }
    let reference = Reference<OpenDocument>.id(ID(document))
    if invoice.isDisputed { try dispute(reference, in: batch) }
    guard let day = invoice.settled else { return }
    try batch.perform(
      RecordReceipt(
        client: .id(client), date: day, amount: invoice.gross, method: .transfer,
        allocations: [AllocationRequest(invoice: reference)]))
  }

  private func dispute(_ reference: Reference<OpenDocument>, in batch: borrowing Batch) throws {
    try batch.perform(OpenDispute(invoice: reference, kind: .contestation, date: invoice.date))
    guard let settled = invoice.settled else { return }
    try batch.perform(ResolveDispute(invoice: reference, date: settled))
  }
}

extension Reading {
  /// Whether the client already has a document of that number.
  fileprivate func holds(_ number: String, of client: Party.ID) throws -> Bool {
    do {
      let invoice = try Invoice.find(.code(number), in: self)
      return try Party.find(Party.ID(invoice.content.client.party), in: self).id == client
    } catch CommonRefusal.notFound {
      return false
    }
  }
}
