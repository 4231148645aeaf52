import Kernel
import Store

/// Lines a person wants together, with those they are together with already.
struct LetteringGroup {
  let asked: [LetterableLine]
  /// Those asked for and those of the letterings they are in.
  let all: [LetterableLine]

  /// - Throws: `unknown-line`.
  init(_ ids: [Int64], in reading: Reading) throws {
    asked = try ids.map { try LetterableLine.find($0, in: reading) }
    let letterings = Set(asked.compactMap(\.lettering)).sorted()
    let others = try letterings.flatMap { try LetterableLine.all(of: $0, in: reading.db) }
    all = Set(asked + others).sorted { $0.id < $1.id }
  }

  var account: String { asked.first?.account ?? "" }
  var auxiliary: String? { asked.first.flatMap { $0.auxiliary.isEmpty ? nil : $0.auxiliary } }
  var difference: Money { all.filter { !$0.isCarried }.map(\.amount).sum() }

  /// Why they cannot be set against one another, or `nil` when they can.
  var refusal: (any Refusal)? {
    guard asked.count > 1 else { return LetteringRefusal.tooFewLines }
    for line in asked {
      guard line.bucket != nil else { return AccountingRefusal.notLetterable(line.id) }
      guard !line.isCarried else { return LetteringRefusal.carried(line.id) }
      guard !line.isComplete else { return LetteringRefusal.alreadyLettered(line.id, code: line.code) }
    }
    let places = Set(asked.map { [$0.account, $0.auxiliary] })
    return places.count == 1 ? nil : LetteringRefusal.otherParty
  }
}
