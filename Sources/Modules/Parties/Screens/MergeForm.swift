import Desk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Store

extension Screens {
  /// Merges a duplicate into the party it is; opened on the duplicate, whose number is the record.
  package static let mergeForm = FormScreen(
    id: .partyMerge, title: "Fusionner deux clients", permission: .mergeParties,
    startsOn: .into,
    fields: { _, _, _ in
      [
        FormField(.from, "Doublon", .picker(partyPicker()), required: true, hint: "disparaît des listes"),
        FormField(
          .into, "Client gardé", .picker(partyPicker()), required: true, hint: "reprend tout du doublon"),
      ]
    },
    load: { reading, record in
      record == 0 ? [:] : [.from: try Party.find(Party.ID(record), in: reading).details.code]
    },
    notes: { reading, _, values in try mergeNotes(values, in: reading) },
    question: { reading, _, values in
      let (from, into) = try mergedParties(values, in: reading)
      return Question(
        "Fusionner \(from.facts.name) (\(from.facts.code)) dans \(into.facts.name) (\(into.facts.code)) ? "
          + "On ne les sépare plus ensuite.", isDangerous: true)
    },
    save: { session, _, values in
      let (from, into) = try session.read { try mergedParties(values, in: $0) }
      let kept = try session.perform(MergeParties(from: .id(from.id), into: .id(into.id)))
      return Outcome(
        "\(from.facts.code) est fusionné dans \(kept.code) ; l'ancien code le trouve encore.",
        next: .record(.party, kept.id.rawValue), leaves: true)
    })

  private static func mergedParties(
    _ values: FormValues, in reading: Reading
  ) throws -> (from: Party, into: Party) {
    guard let from = Reference<Party>(values.text(.from)) else {
      throw ShellRefusal.missingField("Doublon")
    }
    guard let into = Reference<Party>(values.text(.into)) else {
      throw ShellRefusal.missingField("Client gardé")
    }
    let (merged, kept) = (try Party.find(from, in: reading), try Party.find(into, in: reading))
    if let refusal = merged.refusal(of: .merge(into: kept.id)) { throw refusal }
    return (merged, kept)
  }

  /// What moves from one to the other.
  private static func mergeNotes(_ values: FormValues, in reading: Reading) throws -> [String] {
    guard let from = try Party.named(values.text(.from), in: reading) else { return [] }
    let balance = try OpenItems.balance(of: from.id.rawValue, in: reading)
    let open = try OpenItems.openDocuments(of: from.id.rawValue, in: reading).count
    let contacts = try Contact.all(of: from, in: reading).count
    let target = try Party.named(values.text(.into), in: reading)?.details.name ?? "client gardé"
    return [
      "Passent de \(from.facts.name) à \(target) :",
      "  le solde, \(balance.frenchEuros)", "  \(counted(open, "pièce ouverte", "pièces ouvertes"))",
      "  \(counted(contacts, "contact", "contacts"))",
      "  ce qui manque à la fiche gardée : adresse, numéros, conditions",
      "Les pièces déjà émises gardent le nom et l'adresse d'alors.",
    ]
  }
}
