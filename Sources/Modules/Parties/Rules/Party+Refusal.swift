import Kernel

extension Party {
  /// What may be asked of a party that exists.
  package enum Command: Hashable, Sendable {
    case changeRoles(PartyRoles)
    case archive
    case restore
    case merge(into: ID)
  }

  /// Why `command` is impossible now, or `nil` when it is possible.
  package func refusal(of command: Command) -> PartyRefusal? {
    switch command {
    case .changeRoles(let roles):
      if roles.isEmpty {
        .withoutRole
      } else {
        isClient && roles.standing == .prospect ? .alreadyClient(self.name) : nil
      }
    case .archive: archived ? .alreadyArchived(self.code) : nil
    case .restore: archived ? nil : .notArchived(self.code)
    case .merge(let kept): kept == id ? .mergedWithItself : nil
    }
  }
}
