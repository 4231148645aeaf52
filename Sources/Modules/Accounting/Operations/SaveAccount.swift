import AccountingFacts
import Kernel
import Store

/// Adds a sub-account to the chart, renames one, or says whether an account is still used.
package struct SaveAccount: UseCase {
  package static let name = "accounting.save-account"
  package static let title = "Enregistrer un compte"
  package static let permission = Permission.mapAccounts

  package let number: String
  /// Kept when left out; an account of the regulation keeps its own.
  package let label: String?
  /// Kept when left out, true for a new one.
  package let active: Bool?

  package init(number: String, label: String? = nil, active: Bool? = nil) {
    self.number = number
    self.label = label
    self.active = active
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    _ = try OpenBooks(in: tx.reading, for: "account")
    let number = number.filter { !$0.isWhitespace }
    guard let nearest = try ChartAccount.nearest(number, in: tx.db) else {
      throw EntryRefusal.noParentAccount(number)
    }
    let known = nearest.number == number ? nearest : nil
    let label = try label.map { try FieldText.line($0) } ?? known?.label ?? ""
    guard !label.isEmpty else { throw EntryRefusal.labelMissing }
    if let known, known.isOfRegulation, known.label != label { throw EntryRefusal.regulationAccount(number) }
    let active = active ?? known?.isActive ?? true
    if !active, let purpose = try MappedAccounts.purpose(of: number, in: tx.db) {
      throw EntryRefusal.accountInUse(number, purpose: purpose.label)
    }
    let event = AccountSaved(number: number, label: label, active: active)
    let fields = Change.fields(from: known?.shown ?? [], to: event.shown)
    guard !fields.isEmpty else { return Done() }
    try tx.emit(event)
    try tx.record(
      Change(known == nil ? "création" : "modification", of: event.subject, fields: fields))
    return Done()
  }
}

extension ChartAccount {
  fileprivate var shown: [(String, String)] {
    [("Compte", number), ("Libellé", label), ("Utilisé", isActive ? "oui" : "non")]
  }
}

extension AccountSaved {
  fileprivate var shown: [(String, String)] {
    [("Compte", number), ("Libellé", label), ("Utilisé", active ? "oui" : "non")]
  }
}
