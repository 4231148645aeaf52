import GRDB
import Store

extension Party {
  /// What differs between the party and its new details, in French.
  func fields(changedTo details: PartyDetails, in db: Database) throws -> [Change.Field] {
    Change.fields(
      from: self.details.shown(owner: try PartyOwner.login(of: self.details.ownerID, in: db)),
      to: details.shown(owner: try PartyOwner.login(of: details.ownerID, in: db)))
  }
}
