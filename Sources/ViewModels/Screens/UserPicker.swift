import Kernel
import Reports
import Store

extension Screens {
  /// Finds a user by the login or the name.
  static let userPicker = Picker(
    matches: { reading, typed in
      try users(typed, in: reading).map { Choice($0.login, $0.name) }
    },
    title: { reading, login in
      try users("login:\(login)", in: reading).first { $0.login == login }?.name
    })

  /// Whether the viewer may say who is in charge of a party: one who may list people and is not kept to their own.
  static func mayNameOwner(_ viewer: Viewer) -> Bool {
    viewer.may(userListing.permission) && !viewer.ownPartiesOnly
  }

  static func login(of user: Int64, in reading: Reading) throws -> String {
    try value("login", ofRow: user, in: userListing.id, reading)
  }

  private static var userListing: Listing { listing("outils.utilisateurs") }

  private static func users(_ filter: String, in reading: Reading) throws -> [(login: String, name: String)] {
    let listing = userListing
    guard let login = listing.columns.firstIndex(where: { $0.id == "login" }),
      let name = listing.columns.firstIndex(where: { $0.id == "nom" })
    else { return [] }
    return try ListQuery(listing, filter: filter).rows(limit: 8, in: reading).map {
      ($0.values[login].machine, $0.values[name].machine)
    }
  }
}
