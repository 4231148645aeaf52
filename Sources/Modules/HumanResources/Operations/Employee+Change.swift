import HumanResourcesFacts
import Kernel
import Store

extension EmployeeDetails {
  /// The record as the journal of actions shows it to whoever may see who works here.
  func shown(user login: String?) -> [(String, String)] {
    shown(saying: [.user: login ?? ""]) { !Self.payKeys.contains($0) }
  }

  /// What only whoever may see salaries is shown.
  var shownOfPay: [(String, String)] { shown { Self.payKeys.contains($0) } }
}

extension Employee {
  /// Writes down what a person changed: what concerns pay apart, under another right.
  static func record(
    _ action: String, _ facts: Employee, before: EmployeeDetails?, in tx: borrowing Transaction
  ) throws {
    let after = facts.details
    let (old, new) = (try before.map { try login(of: $0, tx) } ?? nil, try login(of: after, tx))
    try tx.record(
      Change(
        action, of: facts.facts.subject,
        fields: Change.fields(from: before?.shown(user: old) ?? [], to: after.shown(user: new))))
    try tx.record(
      Change(
        action, of: facts.paySubject,
        fields: Change.fields(from: before?.shownOfPay ?? [], to: after.shownOfPay)))
  }

  private static func login(of details: EmployeeDetails, _ tx: borrowing Transaction) throws -> String? {
    guard let user = details.user else { return nil }
    return try EmployeeDetails.login(of: user, in: tx.db)
  }

  var paySubject: Subject { Subject(kind: .salary, record: id.rawValue, label: code) }
}
