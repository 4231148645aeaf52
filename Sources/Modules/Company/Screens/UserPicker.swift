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
    try ListedRow.first(8, of: ListQuery(.users, filter: filter), in: reading).map {
      ($0.text(.login), $0.text(.name))
    }
  }
}
