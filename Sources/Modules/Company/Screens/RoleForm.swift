import CompanyFacts
import Desk
import Kernel
import Store

extension Screens {
  /// What a role permits, every permission of the program as a switch; a name nobody holds makes a new role.
  static func roleForm(_ rights: Rights) -> FormScreen {
    FormScreen(
      id: .role, title: "Rôles et droits", permission: .administer,
      fields: { _, _, values in roleFields(of: values.text(.role), rights) },
      notes: { reading, _, values in try holderNotes(values.text(.role), in: reading) },
      completion: { reading, _, values in try roleValues(values.text(.role), rights, in: reading) },
      question: { reading, _, values in
        let role = values.text(.role)
        let count = try People.holders(of: role, in: reading).count
        let held =
          count == 0 ? "Personne ne l'a encore." : "\(counted(count, "personne l'a", "personnes l'ont"))."
        return Question("Enregistrer les droits du rôle \(role) ? \(held)")
      },
      save: { session, _, values in
        let role = values.text(.role)
        let permissions = roleFields(of: role, rights).compactMap { field in
          values.isOn(field.id) ? permission(of: field, role) : nil
        }
        try session.perform(SetRole(role: role, permissions: permissions))
        return Outcome("Le rôle \(role) a \(counted(permissions.count, "droit", "droits")).", leaves: true)
      })
  }

  /// The switches of one role: their ids name it, so that looking at another role does not mix the two.
  private static func roleFields(of role: String, _ rights: Rights) -> [FormField] {
    let picker = FormField(
      .role, "Rôle", .picker(rolePicker), required: true, hint: "un rôle, ou le nom d'un nouveau")
    guard !role.isEmpty else { return [picker] }
    return [picker]
      + rights.sections().flatMap { section in
        section.permissions.enumerated().map { index, entry in
          .member(
            of: .permissions, "\(role)/\(entry.permission)", entry.title, onPath: true,
            section: index == 0 ? section.title : nil)
        }
      }
  }

  private static func permission(of field: FormField, _ role: String) -> Permission? {
    field.membership.map { Permission(String($0.value.dropFirst(role.count + 1))) }
  }

  private static func roleValues(_ role: String, _ rights: Rights, in reading: Reading) throws -> FormValues {
    let held = try People.allRoles(in: reading).first { $0.name == role }?.permissions ?? []
    let pairs = roleFields(of: role, rights).compactMap { field in
      permission(of: field, role).map { (field.id, String(held.contains($0))) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static func holderNotes(_ role: String, in reading: Reading) throws -> [String] {
    guard !role.isEmpty else { return ["Choisissez un rôle, ou donnez le nom d'un nouveau."] }
    let holders = try People.holders(of: role, in: reading)
    return [holders.isEmpty ? "Personne n'a ce rôle." : "Ont ce rôle : \(holders.joined(separator: ", "))"]
  }

  private static let rolePicker = Picker(
    matches: { reading, typed in
      let key = Fold.key(typed)
      return try People.allRoles(in: reading)
        .filter { Fold.key($0.name).hasPrefix(key) || Fold.key($0.title).hasPrefix(key) }
        .map { Choice($0.name, $0.title) }
    },
    title: { reading, name in
      // Whole words are taken as they are: a name that is no role yet makes one.
      let roles = try People.allRoles(in: reading)
      if let role = roles.first(where: { $0.name == name }) { return role.title }
      let key = Fold.key(name)
      return roles.contains { Fold.key($0.name).hasPrefix(key) } ? nil : "nouveau rôle"
    })
}
