import Company
import Documents
import Kernel
import Sales
import Store
import TestSupport
import Testing

@Test func `a printed invoice says everything the law wants`() throws {
  let office = try dressed()
  _ = try mission(office)
  #expect(
    try print("FA-2026-00001", office) == """
      Martin Conseil                                                           FACTURE
      3 place Bellecour                                                  FA-2026-00001
      69002 Lyon                                                     Date : 12/03/2026
      Tél. 04 72 00 00 00
      contact@martin.fr

                                                Dupont & Fils SARL
                                                12 rue des Lilas
                                                69003 Lyon

      Client : DUP
      SIREN du client : 732 829 320
      TVA du client : FR 44 732829320
      Votre référence : BC-77
      Date de livraison ou de prestation : 10/03/2026
      Objet : Mission de mars

      Désignation                             Qté Prix unit. HT Remise  TVA Montant HT
      --------------------------------------------------------------------------------
      Prestation de conseil et                  2        850,00   10 % 20 %   1 530,00
      d'accompagnement au changement
      Licence annuelle                          1         45,50        20 %      45,50
      (prix unitaire TTC : 54,60)
      Selon notre entretien du 3 mars.
      Sous-total                                                              1 575,50
      Formation                                 1        100,00         0 %     100,00
      --------------------------------------------------------------------------------
                                                   Total HT avant remise      1 675,50
                                                              Remise 5 %        -83,77
                                                                Total HT      1 591,73
                                                   TVA 20 % sur 1 496,73        299,34
                                             TVA 0 % (Exonéré) sur 95,00          0,00
                                                               Total TTC      1 891,07
              Acompte AC-2026-00001 du 12/03/2026 (HT 100,00, TVA 20,00)       -120,00
                                                   NET À PAYER, en euros      1 771,07

      Échéance 1 : 885,53 € le 11/04/2026
      Échéance 2 : 885,54 € le 11/05/2026
      IBAN FR76 3000 6000 0112 3456 7890 189

      Nature des opérations : Livraison de biens et prestation de services.
      Option pour le paiement de la taxe d'après les débits.
      TVA non applicable, art. 293 B du CGI.
      Pas d’escompte pour paiement anticipé.
      En cas de retard, pénalités au taux annuel de 7,86 %, exigibles sans rappel dès
      le lendemain de l'échéance.
      Indemnité forfaitaire pour frais de recouvrement due par un professionnel :
      40,00 €.

      Martin Conseil - SARL au capital de 10 000 € - SIRET 732 829 320 00074 - RCS
      Lyon 732 829 320 - NAF 7022Z - TVA FR 44 732829320

      """)
}

@Test func `a printed credit note names its invoice`() throws {
  let office = try dressed()
  _ = try mission(office)
  try office.run(
    CreditInvoice.self, #"{"invoice": "FA-2026-00001", "mode": "lines", "lines": [{"line": 2}]}"#)
  #expect(
    try print("AV-2026-00001", office) == """
      Martin Conseil                                                             AVOIR
      3 place Bellecour                                                  AV-2026-00001
      69002 Lyon                                                     Date : 12/03/2026
      Tél. 04 72 00 00 00                          Facture FA-2026-00001 du 12/03/2026
      contact@martin.fr

                                                Dupont & Fils SARL
                                                12 rue des Lilas
                                                69003 Lyon

      Client : DUP
      SIREN du client : 732 829 320
      TVA du client : FR 44 732829320
      Votre référence : BC-77
      Objet : Avoir sur la facture FA-2026-00001

      Désignation                                    Qté Prix unit. HT  TVA Montant HT
      --------------------------------------------------------------------------------
      Licence annuelle                                 1         45,50 20 %      45,50
      (prix unitaire TTC : 54,60)
      --------------------------------------------------------------------------------
                                                   Total HT avant remise         45,50
                                                              Remise 5 %         -2,27
                                                                Total HT         43,23
                                                      TVA 20 % sur 43,23          8,64
                                                               Total TTC         51,87
                                           NET EN VOTRE FAVEUR, en euros         51,87

      Nature des opérations : Livraison de biens.
      Option pour le paiement de la taxe d'après les débits.

      Martin Conseil - SARL au capital de 10 000 € - SIRET 732 829 320 00074 - RCS
      Lyon 732 829 320 - NAF 7022Z - TVA FR 44 732829320

      """)
}

@Test func `a printed quote says until when it holds`() throws {
  let office = try dressed()
  let line = #"{"label": "Pompe", "price": "100", "nature": "goods"}"#
  let quote = try office.run(DraftQuote.self, #"{"client": "DUP", "lines": [\#(line)]}"#)
  try office.run(SendQuote.self, #"{"quote": \#(quote.id)}"#)
  #expect(
    try print("DEV-000001", office) == """
      Martin Conseil                                                             DEVIS
      3 place Bellecour                                                     DEV-000001
      69002 Lyon                                                     Date : 12/03/2026
      Tél. 04 72 00 00 00                                  Valable jusqu'au 11/04/2026
      contact@martin.fr

                                                Dupont & Fils SARL
                                                12 rue des Lilas
                                                69003 Lyon

      Client : DUP
      SIREN du client : 732 829 320
      TVA du client : FR 44 732829320

      Désignation                                    Qté Prix unit. HT  TVA Montant HT
      --------------------------------------------------------------------------------
      Pompe                                            1        100,00 20 %     100,00
      --------------------------------------------------------------------------------
                                                                Total HT        100,00
                                                     TVA 20 % sur 100,00         20,00
                                                               Total TTC        120,00

      Règlement : 30 jours.
      Nature des opérations : Livraison de biens.
      Option pour le paiement de la taxe d'après les débits.

      Bon pour accord, date et signature :

      Martin Conseil - SARL au capital de 10 000 € - SIRET 732 829 320 00074 - RCS
      Lyon 732 829 320 - NAF 7022Z - TVA FR 44 732829320

      """)
}

@Test func `no printed line is wider than 80 columns, however long the words and the amounts`() throws {
  let office = try dressed()
  let word = String(repeating: "x", count: 200)
  let draft = try office.draft(
    #"""
    {"label": "\#(word)", "price": "1234567.123456", "quantity": "99999.1234"},
    {"kind": "text", "label": "\#(word)"}
    """#
  )
  let text = try office.read { try PrintedDocument.text(.id(Invoice.ID(draft.id)), in: $0) }
  #expect(text.contains("BROUILLON"))
  #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  #expect(text.contains("1 234 567,123456"))
}

private func mission(_ office: TestCompany) throws -> ValidateInvoice.Output {
  _ = try office.validate(try office.run(DraftDeposit.self, #"{"client": "DUP", "amount": "120.00"}"#))
  return try office.invoice(
    #"""
    {"label": "Prestation de conseil et d'accompagnement au changement", "quantity": "2", "price": "850",
     "discount": "10"},
    {"label": "Licence annuelle", "price_gross": "54.60", "nature": "goods"},
    {"kind": "text", "label": "Selon notre entretien du 3 mars."},
    {"kind": "subtotal", "label": ""},
    {"label": "Formation", "price": "100", "vat": "0", "category": "E"}
    """#,
    more: #"""
      , "discount": "5%", "deposits": ["AC-2026-00001"], "reference": "BC-77", "subject": "Mission de mars",
      "instalments": 2, "service_date": "2026-03-10"
      """#)
}

private func dressed() throws -> TestCompany {
  let office = try TestCompany()
  try office.run(
    UpdateCompany.self,
    #"""
    {"name": "Martin Conseil", "legal_form": "SARL", "capital": "10 000 €", "siret": "73282932000074",
     "rcs": "RCS Lyon 732 829 320", "naf": "7022Z", "street": "3 place Bellecour", "postcode": "69002",
     "city": "Lyon", "phone": "04 72 00 00 00", "email": "contact@martin.fr",
     "iban": "FR7630006000011234567890189", "tax_on_debits": true}
    """#)
  return office
}

private func print(_ number: String, _ office: TestCompany) throws -> String {
  try office.read { try PrintedDocument.text(.code(number), in: $0) }
}
