import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store
import Treasury

extension Screens {
  package static let expensePages: [PageScreen] = [expensePage]

  /// A claim, its expenses and what became of it.
  private static let expensePage = PageScreen(
    id: .expense,
    title: { reading, id in "Note de frais \(try expense(id, in: reading).number)" },
    text: { reading, id in try expenseText(try expense(id, in: reading), in: reading) })

  private static func expenseText(_ claim: ExpenseClaim, in reading: Reading) throws -> String {
    let employee = try Employee.find(claim.employee, in: reading)
    let facts =
      [
        ("Employé", "\(employee.code)  \(employee.fullName)"), ("Objet", claim.label),
        ("Date", claim.day.french), ("Saisie par", claim.author), ("État", claim.status.label),
      ] + expenseFacts(claim.status) + [
        ("Total", claim.total.frenchEuros), ("TVA récupérable", claim.deductible.frenchEuros),
      ]
    return (factLines(facts) + ["", "Dépenses", ""] + claim.lines.map(expenseLine)).joined(separator: "\n")
  }

  private static func expenseFacts(_ status: ExpenseClaim.Status) -> [(String, String)] {
    switch status {
    case .submitted: []
    case .approved(let decision): [("Approuvée", "le \(decision.day.french) par \(decision.by)")]
    case .refused(let decision):
      [("Refusée", "le \(decision.day.french) par \(decision.by)"), ("Motif", decision.reason)]
    case .reimbursed(let decision, let payment):
      [
        ("Approuvée", "le \(decision.day.french) par \(decision.by)"),
        ("Remboursée", "le \(payment.day.french), \(payment.method.label.lowercased())"),
      ]
    }
  }

  private static func expenseLine(_ line: ExpenseLine) -> String {
    let trip = line.trip.map {
      " (\($0.km.french) km, \($0.power) CV\($0.isElectric ? ", électrique" : ""))"
    }
    let amount = line.gross.frenchEuros
    let tax = line.deductible == .zero ? "" : "  dont TVA \(line.deductible.french)"
    return "  \(line.day.french)  \(padded(line.category.label, to: 14)) "
      + padded(line.label + (trip ?? ""), to: 40)
      + String(repeating: " ", count: max(1, 14 - amount.count)) + amount + tax
  }
}
