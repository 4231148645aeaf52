import Desk
import Kernel
import Lists
import Store

extension Screens {
  /// Finds a user by the login or the name.
  package static let userPicker = Picker(
    matches: { reading, typed in
      try users(typed, in: reading).map { Choice($0.login, $0.name) }
    },
    title: { reading, login in
      try users("login:\(login)", in: reading).first { $0.login == login }?.name
    })

  private static func users(_ filter: String, in reading: Reading) throws -> [(login: String, name: String)] {
    let listing = Listing.users
    guard let login = listing.columns.firstIndex(where: { $0.id == "login" }),
      let name = listing.columns.firstIndex(where: { $0.id == "nom" })
    else { return [] }
    return try ListQuery(listing, filter: filter).rows(limit: 8, in: reading).map {
      ($0.values[login].machine, $0.values[name].machine)
    }
  }
}
