import Company
import Desk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Store

extension Screens {
  /// A party's record: made when its number is 0, changed otherwise.
  package static let clientForm = FormScreen(
    id: .client, title: "Fiche client", permission: .writeParties,
    fields: { reading, record, values in
      clientFields(
        asksForce: try !likelyTwins(record, values, in: reading).isEmpty,
        namesOwner: mayNameOwner(reading.viewer))
    },
    load: { reading, record in
      guard record != 0 else { return newClient(on: reading.today) }
      return try clientValues(record, in: reading)
    },
    notes: { reading, record, values in
      try identityNotes(values) + twinNotes(record, values, in: reading) + knownNotes(record, in: reading)
    },
    completion: { reading, record, values in
      guard record == 0, let name = values[.name], !name.isEmpty else { return [:] }
      return [.code: try freeCode(for: name, in: reading)]
    },
    save: { session, record, values in
      record == 0 ? try createClient(values, in: session) : try updateClient(record, values, in: session)
    })

  /// - Parameters:
  ///   - asksForce: whether a possible duplicate has to be told apart before saving.
  ///   - namesOwner: whether the viewer may say who is in charge.
  private static func clientFields(asksForce: Bool, namesOwner: Bool) -> [FormField] {
    let hidden: [PartyDetails.Key] = (asksForce ? [] : [.force]) + (namesOwner ? [] : [.owner])
    return PartyDetails.fields.form(besides: Set(hidden))
  }

  private static func newClient(on today: Day) -> FormValues {
    [
      .roles.member(PartyRole.client.rawValue): "true", .country: PostalAddress.home,
      .firstContact: today.iso,
    ]
  }

  private static func clientValues(_ record: Int64, in reading: Reading) throws -> FormValues {
    let party = try Party.find(Party.ID(record), in: reading)
    var values = party.details.formValues
    values[.version] = String(party.version)
    guard mayNameOwner(reading.viewer), let owner = party.details.ownerID else { return values }
    values[.owner] = try People.member(owner, in: reading).login
    return values
  }

  /// A code nobody the viewer sees holds; saving finds another where someone unseen does.
  private static func freeCode(for name: String, in reading: Reading) throws -> String {
    var taken: Set<String> = []
    var code = PartyCode.proposal(for: name, taken: taken)
    while try Party.named(code, in: reading) != nil {
      taken.insert(code)
      code = PartyCode.proposal(for: name, taken: taken)
    }
    return code
  }
}

// MARK: What one reads beside the fields

extension Screens {
  /// The parties this one may be the same as; none once nothing that tells them apart has changed.
  private static func likelyTwins(
    _ record: Int64, _ values: FormValues, in reading: Reading
  ) throws -> [PossibleDuplicate] {
    let name = values.text(.name)
    guard !name.isEmpty else { return [] }
    if record != 0 {
      let telling = [FieldID.name, .siren, .siret, .postcode]
      let before = try Party.find(Party.ID(record), in: reading).details.formValues
      guard telling.contains(where: { values[$0, default: ""] != before[$0, default: ""] }) else { return [] }
    }
    return try Party.possibleDuplicates(
      name: name, siren: siren(in: values), postcode: values.text(.postcode),
      besides: record == 0 ? nil : Party.ID(record), in: reading)
  }

  private static func twinNotes(_ record: Int64, _ values: FormValues, in reading: Reading) throws
    -> [String]
  {
    let twins = try likelyTwins(record, values, in: reading)
    guard !twins.isEmpty else { return [] }
    let lines = twins.prefix(3).map { twin in
      "  \(twin.party.code) \(twin.party.name) a déjà \(twin.sharesSIREN ? "le même SIREN" : "le même nom")"
    }
    return ["Un tiers lui ressemble :"] + lines + ["Si c'en est un autre, répondez oui à « Pas un doublon »."]
  }

  /// What the numbers and the terms typed mean, or why they are wrong, before anything is saved.
  private static func identityNotes(_ values: FormValues) -> [String] {
    let (sirenText, siretText) = (values.text(.siren), values.text(.siret))
    var notes: [String] = []
    do throws(IdentifierError) {
      if !siretText.isEmpty { notes.append("SIRET \(try SIRET(siretText).formatted)") }
      if !sirenText.isEmpty {
        let siren = isSIRET(sirenText) ? try SIRET(sirenText).siren : try SIREN(sirenText)
        notes.append("SIREN \(siren.formatted), TVA \(siren.vatNumber.formatted)")
      }
    } catch {
      notes.append("\(error.message) \(error.remedy)")
    }
    if let terms = values[.terms].flatMap({ PaymentTerms(code: $0) }) {
      notes.append("Règlement : \(terms.label)")
    }
    return notes
  }

  /// What the file already knows of the party.
  private static func knownNotes(_ record: Int64, in reading: Reading) throws -> [String] {
    guard record != 0 else { return [] }
    let party = try Party.find(Party.ID(record), in: reading)
    let balance = try OpenItems.balance(of: record, in: reading)
    return [
      party.clientSince.map { "Client depuis le \($0.french)" },
      party.lastActivity.map { "Dernière activité le \($0.french)" },
      balance == .zero ? nil : "Solde \(balance.frenchEuros)",
      party.archived ? "Archivé : hors des listes et des choix" : nil,
    ].compactMap(\.self)
  }

  private static func siren(in values: FormValues) -> SIREN? {
    let (siren, siret) = (values.text(.siren), values.text(.siret))
    if isSIRET(siren) { return (try? SIRET(siren))?.siren }
    return (try? SIREN(siren)) ?? (try? SIRET(siret))?.siren
  }

  private static func isSIRET(_ text: String) -> Bool { text.count(where: \.isNumber) > 9 }
}

// MARK: Saving

extension Screens {
  private static func createClient(_ values: FormValues, in session: Session) throws -> Outcome {
    var values = sorted(values)
    if values[.code] == (try session.read({ try freeCode(for: values.text(.name), in: $0) })) {
      // The proposal is only what the viewer can see: the operation finds a code that is free for all.
      values[.code] = nil
    }
    let arguments = FormArguments(values, gathering: try clientFields(values, for: session))
    let made = try arguments.perform(CreateParty.self, in: session)
    return Outcome(
      "\(values.text(.name)) est enregistré sous le code \(made.code).", leaves: true, made: made.code)
  }

  private static func updateClient(
    _ record: Int64, _ values: FormValues, in session: Session
  ) throws -> Outcome {
    let before = try session.read { try clientValues(record, in: $0) }
    let values = sorted(values, over: before)
    let changed = values.changed(from: before)
    let fields = try clientFields(values, for: session).filter { field in
      field.membership != nil || changed[field.id] != nil
    }
    var arguments = FormArguments(values, gathering: fields, clearing: true)
    arguments[.party] = Int(record)
    arguments[.version] = values[.version].flatMap { Int($0) }
    let saved = try arguments.perform(UpdateParty.self, in: session)
    return Outcome("La fiche \(saved.code) est enregistrée.", leaves: true)
  }

  private static func clientFields(_ values: FormValues, for session: Session) throws -> [FormField] {
    clientFields(
      asksForce: values.isOn(.force), namesOwner: try session.read { mayNameOwner($0.viewer) })
  }

  /// A SIRET typed where the SIREN is asked goes to its own argument; the SIREN follows from it.
  private static func sorted(_ values: FormValues, over before: FormValues = [:]) -> FormValues {
    var values = values
    guard let typed = values[.siren], isSIRET(typed) else { return values }
    if values[.siret, default: ""] == before[.siret, default: ""] { values[.siret] = typed }
    values[.siren] = before.isEmpty ? nil : ""
    return values
  }
}

extension Screens {
  /// Whether the viewer may say who is in charge of a party: one who may list people and is not kept to their own.
  private static func mayNameOwner(_ viewer: Viewer) -> Bool {
    viewer.may(.administer) && !viewer.ownPartiesOnly
  }
}
