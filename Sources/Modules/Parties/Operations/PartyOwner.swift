import GRDB
import Kernel
import Store

/// Who is in charge of a party, and who may decide it.
enum PartyOwner {
  /// The user in charge after a command that names `login`, or does not.
  ///
  /// A viewer restricted to their own parties stays in charge: naming another throws `owner-fixed`.
  static func chosen(_ login: String?, now owner: Int64?, in reading: Reading) throws -> Int64? {
    let viewer = reading.viewer
    guard let login else { return viewer.ownPartiesOnly ? viewer.id : owner }
    guard !viewer.ownPartiesOnly || login == viewer.login else { throw PartyRefusal.ownerFixed }
    if login.isEmpty { return nil }
    guard let id = try People.id(of: login, in: reading.db) else {
      throw CommonRefusal.notFound(what: "l’utilisateur", key: login)
    }
    return id
  }

  /// The login of a user, empty for none.
  static func login(of owner: Int64?, in db: Database) throws -> String {
    guard let owner else { return "" }
    return try String.fetchOne(db, sql: "SELECT login FROM user WHERE id = ?", arguments: [owner]) ?? ""
  }
}
