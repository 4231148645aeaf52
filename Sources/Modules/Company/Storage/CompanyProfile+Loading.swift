import GRDB
import Kernel
import Store

extension CompanyProfile {
  /// The company as the file knows it now; the defaults where nothing was ever set.
  package static func load(in db: Database) throws -> CompanyProfile {
    let statement = try db.cachedStatement(sql: "SELECT key, value FROM company_setting")
    var texts: [String: String] = [:]
    for row in try Row.fetchAll(statement) { texts[row[0]] = row[1] }
    var profile = CompanyProfile()
    for field in fields.all {
      if let text = texts[field.key.rawValue] { try field.set(&profile, text) }
    }
    if let plan = texts[CompanySettings.planKey].flatMap(Int.init) { profile.plan = plan }
    return profile
  }

  package static func load(in reading: Reading) throws -> CompanyProfile { try load(in: reading.db) }
}
