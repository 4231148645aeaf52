import CompanyFacts
import Desk
import Kernel
import Store

extension Screens {
  /// A person's access to the company: added when the record is 0, changed otherwise.
  static func userForm(_ rights: Rights) -> FormScreen {
    FormScreen(
      id: .user, title: "Utilisateur", permission: .administer,
      fields: { reading, record, _ in userFields(try People.allRoles(in: reading), isNew: record == 0) },
      load: { reading, record in record == 0 ? [:] : try userValues(record, in: reading) },
      notes: { reading, _, values in try roleNotes(values, rights, in: reading) },
      save: { session, record, values in
        record == 0 ? try addUser(values, in: session) : try changeUser(record, values, in: session)
      })
  }

  private static func userFields(_ roles: [UserRole], isNew: Bool) -> [FormField] {
    let hint = "le nom d'utilisateur de son compte sur la machine"
    return [
      FormField(.login, "Identifiant", isNew ? .text(max: 32) : .shown, required: true, hint: hint),
      FormField(.name, "Nom", .text(max: 80), required: true),
    ]
      + roles.enumerated().map { index, role in
        .member(of: .roles, role.name, role.title, onPath: true, section: index == 0 ? "Rôles" : nil)
      } + [
        FormField(
          .ownOnly, "Ses clients seulement", .toggle, onPath: false, section: "Accès",
          hint: "ne voit que les clients dont il est responsable")
      ]
      + (isNew ? [] : [FormField(.active, "Actif", .toggle, onPath: false, hint: "non : l'accès est fermé")])
  }

  private static func userValues(_ record: Int64, in reading: Reading) throws -> FormValues {
    let member = try People.member(record, in: reading)
    let roles = member.roles.map { (FieldID.roles.member($0), "true") }
    return [
      .login: member.login, .name: member.name, .active: String(member.isActive),
      .ownOnly: String(member.ownPartiesOnly),
    ].merging(roles) { first, _ in first }
  }

  /// What the roles ticked permit, all together.
  private static func roleNotes(_ values: FormValues, _ rights: Rights, in reading: Reading) throws
    -> [String]
  {
    let held = try People.allRoles(in: reading).filter { values.isOn(.roles.member($0.name)) }
    guard !held.isEmpty else { return ["Sans rôle, on ouvre la société sans rien pouvoir y faire."] }
    let permissions = held.map(\.permissions).reduce(Set()) { $0.union($1) }
    return ["Peut :"] + rights.titles(of: permissions).map { "  \($0)" }
  }

  private static func addUser(_ values: FormValues, in session: Session) throws -> Outcome {
    let made = try session.perform(
      CreateUser(login: values.text(.login), name: values.text(.name), roles: chosenRoles(values)))
    if values.isOn(.ownOnly) { try session.perform(GrantParties(login: made.login, ownOnly: true)) }
    return Outcome("\(made.login) peut ouvrir la société.", leaves: true, made: made.login)
  }

  private static func changeUser(
    _ record: Int64, _ values: FormValues, in session: Session
  ) throws -> Outcome {
    let member = try session.read { try People.member(record, in: $0) }
    try session.perform(
      ChangeUser(
        login: member.login, name: values.text(.name), roles: chosenRoles(values),
        active: values[.active] != "false"))
    let ownOnly = values.isOn(.ownOnly)
    if ownOnly != member.ownPartiesOnly {
      try session.perform(GrantParties(login: member.login, ownOnly: ownOnly))
    }
    return Outcome("\(member.login) est enregistré.", leaves: true)
  }

  private static func chosenRoles(_ values: FormValues) -> [String] {
    values.members(of: .roles)
  }
}
