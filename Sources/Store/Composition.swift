import GRDB
import Kernel

/// What the program is made of, as the store needs it: every module, in the order their listeners hear of a fact.
package struct Composition: Sendable {
  package let modules: [Module]
  package let roles: [InitialRole]

  /// No module at all.
  package static let empty = Composition(modules: [], roles: [])

  package init(modules: [Module], roles: [InitialRole]) {
    self.modules = modules
    self.roles = roles
  }

  package var listeners: [any Listener] { modules.flatMap(\.listeners) }
  package var useCases: [any UseCase.Type] { modules.flatMap(\.useCases) }
  package var permissions: [PermissionTitle] { modules.flatMap(\.permissions) }

  /// The French name of a permission, for refusals and the screen of roles.
  package func title(of permission: Permission) -> String {
    permissions.first { $0.permission == permission }?.title ?? permission.rawValue
  }
}

/// A module as the program is composed of it: its schema, listeners, rights, series, controls, operations.
package struct Module: Sendable {
  /// The name of its target.
  package let name: String
  package let migrations: [Migration]
  package let listeners: [any Listener]
  package let permissions: [PermissionTitle]
  package let series: [Series]
  /// The facts it says to the log.
  package let facts: [any Event.Type]
  package let audits: [Audit]
  /// The sums its tables keep.
  package let sums: [KeptSums]
  /// The columns of its tables that hold codes.
  package let codes: [StoredCode]
  package let useCases: [any UseCase.Type]
  /// The work it does by itself, once a period.
  package let jobs: [Job]
  /// The kinds of its records that files may be attached to.
  package let attachables: [Attachable]
  /// Whether a viewer kept to some parties may see one, for the module that keeps parties.
  let seesParty: (@Sendable (Reading, Int64) throws -> Bool)?
  /// One of each of its refusals, so that tests can read every sentence.
  package let refusals: [any Refusal]

  package init(
    name: String, facts: [any Event.Type] = [], migrations: [Migration] = [], listeners: [any Listener] = [],
    permissions: [PermissionTitle] = [], series: [Series] = [], audits: [Audit] = [], sums: [KeptSums] = [],
    codes: [StoredCode] = [], useCases: [any UseCase.Type] = [], jobs: [Job] = [],
    attachables: [Attachable] = [], seesParty: (@Sendable (Reading, Int64) throws -> Bool)? = nil,
    refusals: [any Refusal] = []
  ) {
    self.name = name
    self.migrations = migrations
    self.listeners = listeners
    self.permissions = permissions
    self.series = series
    self.facts = facts
    self.audits = audits
    self.sums = sums
    self.codes = codes
    self.useCases = useCases
    self.jobs = jobs
    self.attachables = attachables
    self.seesParty = seesParty
    self.refusals = refusals
  }
}

/// One step of a module's schema, never edited once shipped.
package struct Migration: Sendable {
  /// Module and step, such as `sales.1`.
  package let name: String
  let body: @Sendable (Database) throws -> Void

  package init(_ name: String, _ body: @escaping @Sendable (Database) throws -> Void) {
    self.name = name
    self.body = body
  }

  /// A step that is plain SQL.
  package init(_ name: String, sql: String) {
    self.init(name) { try $0.execute(sql: sql) }
  }
}

/// A role a new company starts with.
package struct InitialRole: Sendable {
  package let name: String
  package let title: String
  package let permissions: [Permission]

  package init(name: String, title: String, permissions: [Permission]) {
    self.name = name
    self.title = title
    self.permissions = permissions
  }

  /// The role that holds every permission, which the first user of a file gets.
  package static let administrator = "administrateur"
}

/// A control a module offers `check`: it reads the file and names what does not agree.
package struct Audit: Sendable {
  package let name: String
  let body: @Sendable (Database) throws -> [String]

  /// - Parameter body: one French sentence for each difference found.
  package init(_ name: String, _ body: @escaping @Sendable (Database) throws -> [String]) {
    self.name = name
    self.body = body
  }
}
