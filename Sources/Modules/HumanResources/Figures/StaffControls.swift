import AccountingFacts
import Desk
import Kernel
import Store

/// What employees and social bodies are owed by payslips, advances and claims, which the books must show.
enum StaffControls {
  static let group = ControlGroup(
    at: 30,
    of: { books, reading in
      // Those are of no party: a viewer kept to some sees nothing of them.
      reading.viewer.ownPartiesOnly ? nil : try StaffDebts(asOf: books.day, in: reading)
    },
    [
      Comparison(Control(6, "421, 425, 468 Personnel = fiches, avances, frais", ledger: "42")) {
        debts, books in
        guard let debts else { return .idle() }
        return try books.compared(debts.people, on: [.staff, .staffAdvances, .staffExpenses])
      },
      Comparison(Control(7, "431, 437, 4421 Organismes = dû sur la paie", ledger: "43")) { debts, books in
        guard let debts else { return .idle() }
        return try books.compared(debts.bodies, on: .socialBodies)
      },
    ])
}
