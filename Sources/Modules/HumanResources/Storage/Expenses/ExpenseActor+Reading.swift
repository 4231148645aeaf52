import Kernel
import Store

extension ExpenseActor {
  /// Who reads.
  package init(_ reading: Reading) throws {
    self.init(
      login: reading.viewer.login, employee: try Employee.of(user: reading.viewer.id, in: reading)?.id,
      readsAll: reading.viewer.may(.readExpenses))
  }
}

extension ExpenseClaim {
  /// Why the viewer may not do that now, or `nil` when they may.
  package func refusal(of command: Command, in reading: Reading) throws -> ExpenseRefusal? {
    refusal(of: command, by: try ExpenseActor(reading))
  }
}
