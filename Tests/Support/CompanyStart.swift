import Foundation
import Kernel
import Store
import Synchronization

/// What the companies of some tests start from: their modules, who may do what, and what is in them already. It is made
/// once a run for each day it is asked for, then copied.
package final class CompanyStart: Sendable {
  package let composition: Composition
  /// The working day where a test names none.
  package let today: Day
  private let make: @Sendable (TestCompany) throws -> Void
  private let fixedClock: Bool
  /// The one it goes on from.
  private let base: CompanyStart?
  private let made = Mutex<[Day: CompanyTemplate]>([:])

  /// - Parameters:
  ///   - roles: those besides the administrator's, who may do all that the modules know.
  ///   - rights: what that role may do besides, of modules the company does without.
  ///   - fixedClock: whether the instants of two facts are seven seconds apart.
  ///   - story: what the administrator, `test`, does in it first.
  package init(
    _ modules: [Module], roles: [InitialRole] = [], also rights: [Permission] = [], on today: Day,
    fixedClock: Bool = false, story: @escaping @Sendable (TestCompany) throws -> Void = { _ in }
  ) {
    let all = modules.flatMap(\.permissions).map(\.permission) + rights
    let administrator = InitialRole(
      name: InitialRole.administrator, title: "Administrateur", permissions: all)
    composition = Composition(modules: modules, roles: [administrator] + roles)
    self.today = today
    self.fixedClock = fixedClock
    base = nil
    make = story
  }

  /// A start that goes on from another, on its day.
  package init(from base: CompanyStart, story: @escaping @Sendable (TestCompany) throws -> Void) {
    (self.base, composition, today, fixedClock) = (base, base.composition, base.today, base.fixedClock)
    make = story
  }

  /// Copies the company to a new file.
  func copy(to file: URL, on day: Day) throws {
    let template = made.withLock { made in
      if let template = made[day] { return template }
      let template = CompanyTemplate { [self] path in
        let company = try TestCompany(new: self, on: day)
        try make(company)
        try company.store.copy(to: path)
      }
      made[day] = template
      return template
    }
    try template.copy(to: file)
  }

  /// A file with nothing but its first user, or what its story goes on from.
  func create(_ path: String, on day: Day) throws -> Store {
    if let base {
      try base.copy(to: URL(fileURLWithPath: path), on: day)
      return try Store(opening: path, composition: composition)
    }
    let store = try Store.create(path, composition: composition, fixedClock: fixedClock)
    try store.welcomeFirstUser(login: "test", name: "Test", on: day)
    return store
  }
}
