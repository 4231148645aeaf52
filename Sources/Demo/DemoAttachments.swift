import Attachments
import Kernel
import PartiesFacts
import PurchasingFacts
import Store

extension DemoStory {
  /// A contract kept with its insurer, and the copy of an invoice.
  mutating func planAttachments() {
    plan(.paul, onDate: (2026, 11, 9)) { try $0.attachContract(in: $1) }
    plan(.paul, onDate: (2026, 11, 9)) { try $0.attachRent(in: $1) }
  }

  private mutating func attachContract(in batch: borrowing Batch) throws {
    guard let insurer = suppliers["Mutuelle des artisans du Rhône"] else { return }
    let text = """
      MUTUELLE DES ARTISANS DU RHÔNE
      Contrat n° 4 118 205 - responsabilité décennale
      Assuré : Confluence Climat, 27 rue Croix-Barret, 69007 Lyon
      Activités : génie climatique, froid commercial, ventilation
      Prime annuelle : 13 840,00 euros, payable par trimestre d'avance

      """
    _ = try DemoFiles.with(text, as: "contrat-decennale-4118205.txt") { path in
      try batch.perform(Attach(kind: .supplier, record: .id(ID(insurer.id)), path: path))
    }
  }

  private mutating func attachRent(in batch: borrowing Batch) throws {
    guard let rent = lastRent else { return }
    let text = "Immobilière Croix-Barret\nLoyer de l'atelier, 27 rue Croix-Barret\nNovembre 2026\n"
    _ = try DemoFiles.with(text, as: "loyer-2026-11.txt") { path in
      try batch.perform(Attach(kind: .purchase, record: .id(ID(rent)), path: path))
    }
  }
}
