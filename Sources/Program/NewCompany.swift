import Company
import Desk
import Foundation
import Kernel
import Overview
import Plan
import Store

/// A company about to be made: its settings and plan, written whole or not at all.
package struct NewCompany {
  let plan: Int
  /// Arguments of `company.update`.
  private let settings: FormValues

  /// - Parameter values: arguments of `company.update`, and `plan`; others are left out.
  package init(_ values: FormValues) {
    plan = values[FieldID("plan")].flatMap { Int($0) } ?? Plan.first
    settings = values.filter { !$0.value.isEmpty && !["plan", "start"].contains($0.key.rawValue) }
  }

  /// Makes the file with that person as its administrator; nothing is left of it when something is refused.
  @discardableResult
  package func create(at path: String, login: String, name: String, on today: Day, fixedClock: Bool = false)
    throws
    -> Session
  {
    let store = try Store.create(path, composition: Program.composition, fixedClock: fixedClock)
    let session = Session(store: store, login: login, today: today)
    do {
      try store.welcomeFirstUser(login: login, name: name, on: today)
      var arguments = FormArguments()
      for (key, value) in settings { arguments[key] = value }
      try arguments.perform(UpdateCompany.self, in: session)
      try session.grow(to: plan)
    } catch {
      Self.remove(path)
      throw error
    }
    return session
  }

  package static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-verrou", ".ancres", ".pieces", "-exports"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}
