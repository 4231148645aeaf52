import Kernel
import Store

/// Who sits at the screen, on which working day, before which company.
package struct Session: Sendable {
  package let store: Store
  package let login: String
  package let today: Day

  package init(store: Store, login: String, today: Day) {
    self.store = store
    self.login = login
    self.today = today
  }

  @discardableResult
  package func perform<U: UseCase>(_ useCase: U) throws -> U.Output {
    try store.perform(useCase, as: login, on: today)
  }

  package func read<T>(_ body: (Reading) throws -> T) throws -> T {
    try store.read(as: login, on: today, body)
  }
}
