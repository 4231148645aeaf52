import AccountingFacts
import Kernel
import Store

/// Parts lines a person or a proposal set together; what an allocation binds is undone by undoing the allocation.
package struct Unletter: UseCase {
  package static let name = "accounting.unletter"
  package static let title = "Délettrer des lignes"
  package static let permission = Permission.letterAccounts

  /// The lettering's id.
  package let lettering: Int64
  /// Those that leave; all of them when left out.
  package let lines: [Int64]?
  package let reason: String

  package init(lettering: Int64, lines: [Int64]? = nil, reason: String) {
    self.lettering = lettering
    self.lines = lines
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    _ = try OpenBooks(in: tx.reading, for: "lettering")
    let reason = try FieldText.line(reason)
    guard !reason.isEmpty else { throw PeriodRefusal.reasonMissing }
    let known = try KnownLettering.find(lettering, in: tx.reading)
    guard known.isBoundByHand else { throw LetteringRefusal.fromAllocation(code: known.code) }
    let members = Set(try LetterableLine.all(of: lettering, in: tx.db).map(\.id))
    if let stranger = lines?.first(where: { !members.contains($0) }) {
      throw LetteringRefusal.notInLettering(stranger)
    }
    let event = LinesUnlettered(
      lettering: lettering, code: known.code, lines: lines ?? [], day: tx.today, reason: reason)
    try tx.emit(event)
    let after = [
      ("Compte", known.account), ("Lettrage", known.code),
      ("Lignes", (lines ?? []).map { "#\($0)" }.joined(separator: ", ")), ("Motif", reason),
    ]
    try tx.record(Change("délettrage", of: event.subject, fields: Change.fields(from: [], to: after)))
    return Done()
  }
}
