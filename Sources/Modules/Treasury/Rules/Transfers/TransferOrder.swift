import Kernel
import Ledgers
import Parties

/// The invoices a person chose to pay by one file, gathered by supplier.
struct TransferOrder {
  /// A supplier and what it is paid.
  struct Group {
    let supplier: Party
    let iban: IBAN
    let documents: [OpenDocument]

    var amount: Money { documents.map(\.remaining).sum() }
    /// The numbers the supplier knows.
    var numbers: [String] { documents.map { $0.supplierNumber ?? $0.number } }
  }

  let groups: [Group]

  /// - Parameter suppliers: who is owed each, by id.
  /// - Throws: `noInvoices`, `notAnInvoice`, `supplierAccountMissing`, and what an invoice that may not be paid refuses:
  ///   `TreasuryRefusal.nothingDue`, `.approvalMissing`, `.alreadyOrdered`.
  init(_ documents: [OpenDocument], suppliers: [Int64: Party]) throws {
    guard !documents.isEmpty else { throw TransferRefusal.noInvoices }
    var byParty: [Int64: [OpenDocument]] = [:]
    for document in documents {
      if let refusal = Self.refusal(of: document) { throw refusal }
      // Named twice, it is paid once.
      guard byParty[document.party]?.contains(document) != true else { continue }
      byParty[document.party, default: []].append(document)
    }
    // By id, as the lines are read back: the ranks that banks are told are those of the execution.
    groups = try byParty.sorted { $0.key < $1.key }.compactMap { id, documents in
      guard let supplier = suppliers[id] else { return nil }
      guard let iban = supplier.iban else { throw TransferRefusal.supplierAccountMissing(supplier.name) }
      return Group(supplier: supplier, iban: iban, documents: documents.sorted { $0.id < $1.id })
    }
  }

  private static func refusal(of document: OpenDocument) -> (any Refusal)? {
    guard document.item == nil else { return TransferRefusal.notAnInvoice(document.number) }
    guard document.remaining > .zero else { return TreasuryRefusal.nothingDue(document.number) }
    return document.refusalToSettle()
  }
}
