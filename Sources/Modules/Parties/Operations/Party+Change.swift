import GRDB
import Kernel
import Store

extension Party {
  /// What differs between the party and its new details, in French.
  func fields(changedTo details: PartyDetails, in db: Database) throws -> [Change.Field] {
    Change.fields(from: try self.details.shown(in: db), to: try details.shown(in: db))
  }
}

extension PartyDetails {
  /// Every field by its French name, as a person reads it, the user in charge by their login.
  func shown(in db: Database) throws -> [(String, String)] {
    shown(saying: [.owner: try PartyOwner.login(of: ownerID, in: db)])
  }
}
