import Company
import Foundation
import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Makes the file by which the bank pays suppliers' invoices, and keeps those from being paid twice.
package struct OrderTransfer: UseCase {
  package static let name = "treasury.sepa-transfer"
  package static let title = "Préparer un virement SEPA"
  package static let permission = Permission.orderTransfers

  /// By our numbers; each is paid in full.
  package let invoices: [Reference<OpenDocument>]
  /// Today or after.
  package let executionDate: Day
  /// The file to make.
  package let out: String

  enum CodingKeys: String, CodingKey {
    case invoices, out
    case executionDate = "execution_date"
  }

  package struct Output: Encodable, Sendable {
    package let id: Transfer.ID
    package let number: String
    package let path: String
    /// How many payments the file holds, one for each supplier.
    package let count: Int
    package let total: Money
  }

  package init(invoices: [Reference<OpenDocument>], executionDate: Day, out: String) {
    self.invoices = invoices
    self.executionDate = executionDate
    self.out = out
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    guard executionDate >= tx.today else {
      throw TransferRefusal.executionInThePast(executionDate, today: tx.today)
    }
    let order = try order(in: tx.reading)
    let id = try Transfer.nextID(in: tx.db)
    let message = Transfer.messageID(id, at: tx.now)
    let file = CreditTransfer(
      messageID: message, created: "\(tx.now.prefix(19))Z", execution: executionDate,
      debtor: try debtor(in: tx.reading), payments: order.payments(of: id))
    let path = try tx.produce(
      path: out, contents: Data(file.xml.utf8), about: Subject(kind: .transfer, record: id, label: message))
    let transfer = Transfer(
      id: .init(id), day: tx.today, execution: executionDate, total: file.total, count: file.payments.count,
      path: path, state: .ordered, messageID: message)
    try save(transfer, order, in: tx)
    return Output(
      id: transfer.id, number: transfer.number, path: path, count: transfer.count, total: transfer.total)
  }

  private func order(in reading: Reading) throws -> TransferOrder {
    let documents = try invoices.map { try OpenItems.document($0, ledger: .supplier, in: reading) }
    var suppliers: [Int64: Party] = [:]
    for party in Set(documents.map(\.party)) {
      suppliers[party] = try Party.find(Party.ID(party), in: reading)
    }
    return try TransferOrder(documents, suppliers: suppliers)
  }

  private func debtor(in reading: Reading) throws -> CreditTransfer.Account {
    let company = try CompanyProfile.load(in: reading)
    guard let iban = company.iban else { throw TransferRefusal.companyAccountMissing }
    return CreditTransfer.Account(name: company.name, address: company.address, iban: iban, bic: company.bic)
  }

  private func save(_ transfer: Transfer, _ order: TransferOrder, in tx: borrowing Transaction) throws {
    let event = TransferOrdered(
      transfer: transfer.id.rawValue, day: transfer.day, execution: transfer.execution,
      lines: order.orderedLines, total: transfer.total)
    try transfer.insert(order.lines, event: try tx.emit(event), in: tx.db)
    let numbers = order.lines.map(\.number).joined(separator: ", ")
    let shown = [
      ("Factures", numbers), ("Montant", transfer.total.frenchEuros),
      ("Exécution", transfer.execution.french), ("Fichier", transfer.path),
    ]
    try tx.record(Change("virement", of: event.subject, fields: Change.fields(from: [], to: shown)))
  }
}

extension TransferOrder {
  /// What the bank is told, one payment for each supplier.
  func payments(of transfer: Int64) -> [CreditTransfer.Payment] {
    groups.enumerated().map { index, group in
      CreditTransfer.Payment(
        endToEndID: Transfer.endToEndID(transfer, rank: index + 1), amount: group.amount,
        creditor: CreditTransfer.Account(
          name: group.supplier.name, address: group.supplier.address, iban: group.iban,
          bic: group.supplier.bic),
        remittance: CreditTransfer.remittance(for: group.numbers))
    }
  }

  /// What the log is told.
  var orderedLines: [TransferOrdered.Line] {
    groups.flatMap { group in
      group.documents.map {
        TransferOrdered.Line(
          document: $0.id.rawValue, number: $0.number, party: group.supplier.facts, amount: $0.remaining)
      }
    }
  }

  /// What is kept.
  var lines: [Transfer.Line] {
    groups.flatMap { group in
      group.documents.map {
        Transfer.Line(
          document: $0.id.rawValue, number: $0.number, party: group.supplier.id.rawValue,
          amount: $0.remaining,
          iban: group.iban.text, bic: group.supplier.bic?.text, name: group.supplier.name)
      }
    }
  }
}
