import Kernel

/// A consumer refused or failed on an event, which waits in its backlog.
package struct ConsumerDeferred: Event {
  package static let name = "store.consumer-deferred.v1"
  package static let title = "traitement différé"
  package static let bearing: Bearing = []
  package let consumer: String
  package let event: Int64
  package let reason: String

  package init(consumer: String, event: Int64, reason: String) {
    self.consumer = consumer
    self.event = event
    self.reason = reason
  }

  package var subject: Subject { Subject(kind: .backlog, record: event, label: consumer) }
}

/// A retry of a deferred event succeeded.
package struct ConsumerResumed: Event {
  package static let name = "store.consumer-resumed.v1"
  package static let title = "traitement repris"
  package static let bearing: Bearing = []
  package let consumer: String
  package let event: Int64

  package init(consumer: String, event: Int64) {
    self.consumer = consumer
    self.event = event
  }

  package var subject: Subject { Subject(kind: .backlog, record: event, label: consumer) }
}

/// The company's plan or optional modules changed: the modules named are active from here on, the others are not.
package struct ModulesSwitched: Event {
  package static let name = "store.modules-switched.v1"
  package static let title = "modules changés"
  package static let bearing: Bearing = []
  package let plan: Int
  /// The active modules' names, sorted.
  package let active: [String]

  package init(plan: Int, active: [String]) {
    self.plan = plan
    self.active = active.sorted()
  }

  package var subject: Subject { Subject(kind: .company, record: 1, label: "Plan \(plan)") }
}

/// A person may now open the company.
package struct UserCreated: Event {
  package static let name = "admin.user-created.v1"
  package static let title = "utilisateur créé"
  package static let bearing: Bearing = []
  package let user: Int64
  package let login: String
  package let roles: [String]

  package init(user: Int64, login: String, roles: [String]) {
    self.user = user
    self.login = login
    self.roles = roles.sorted()
  }

  package var subject: Subject { Subject(kind: .user, record: user, label: login) }
}

/// A person's roles, activity or row scope changed.
package struct UserChanged: Event {
  package static let name = "admin.user-changed.v1"
  package static let title = "utilisateur modifié"
  package static let bearing: Bearing = []
  package let user: Int64
  package let login: String
  package let roles: [String]
  package let active: Bool
  package let ownPartiesOnly: Bool

  package init(user: Int64, login: String, roles: [String], active: Bool, ownPartiesOnly: Bool) {
    self.user = user
    self.login = login
    self.roles = roles.sorted()
    self.active = active
    self.ownPartiesOnly = ownPartiesOnly
  }

  package var subject: Subject { Subject(kind: .user, record: user, label: login) }
}

/// A role's set of permissions changed.
package struct RoleChanged: Event {
  package static let name = "admin.role-changed.v1"
  package static let title = "rôle modifié"
  package static let bearing: Bearing = []
  package let role: String
  package let permissions: [String]

  package init(role: String, permissions: [String]) {
    self.role = role
    self.permissions = permissions.sorted()
  }

  package var subject: Subject { Subject(kind: .role, record: 0, label: role) }
}
