import Desk
import HumanResources
import Kernel
import Program
import ReceivablesDesk
import Sales
import SalesDesk
import Store
import TestSupport
import Testing
import TreasuryDesk

@testable import Lists

/// States are described once, and understood as people type them.
struct StateTests {
  private static let statusColumns = Program.catalogue.lists.map(\.listing).flatMap { listing in
    listing.columns.filter { if case .status = $0.kind { true } else { false } }.map { (listing, $0) }
  }

  // MARK: Described

  @Test func `every column of states describes each of them once`() {
    #expect(Self.statusColumns.count > 40)
    for (listing, column) in Self.statusColumns {
      let place: Comment = "\(listing.id) \(column.id)"
      #expect(!column.states.isEmpty, place)
      #expect(column.states.map(\.code) == column.states.unique.map(\.code), place)
      for state in column.states {
        #expect(state.code.wholeMatch(of: #/[a-z]+([_-][a-z]+)*/#) != nil, "\(place) \(state)")
        #expect(!state.french.isEmpty || state.code == "ok", "\(place) \(state)")
      }
    }
  }

  @Test func `the column that tells how rows stand tells their state`() {
    for listing in Program.catalogue.lists.map(\.listing) {
      #expect(listing.stateColumn == nil || !listing.states.isEmpty, "\(listing.id)")
      let isHeaded = listing.columns.contains { $0.title == "État" }
      #expect(isHeaded == (listing.stateColumn?.isShown ?? false), "\(listing.id)")
    }
  }

  /// What the SQL of documents says of those of the other kind, which a list of one kind never holds.
  private static let otherKind = [
    "ventes.factures": ["disponible", "solde"], "achats.factures": ["disponible", "partiel", "solde"],
    "achats.avoirs": ["a_approuver", "a_payer", "en_retard", "partielle", "payee"],
  ]

  @Test func `every code the SQL of a column gives is described`() {
    for (listing, column) in Self.statusColumns {
      let known =
        column.states.map(\.code) + [""]
        + (column.id == "etat" ? Self.otherKind[listing.id.rawValue] ?? [] : [])
      for sql in [column.sql.now, column.sql.past] {
        for code in sql.matches(of: #/(?:THEN|ELSE|,) '([a-z_]*)'/#).map({ String($0.1) })
        where !["adjustment", "credit-note", "deposit", "invoice"].contains(code) {
          #expect(known.contains(code), "\(listing.id) \(column.id) \(code)")
        }
      }
    }
  }

  @Test func `every code a row gives is described, now and on a past day`() throws {
    let office = try ListTests.busyOffice()
    for (listing, column) in Self.statusColumns {
      for asOf in [nil, "2013-06-15", "2013-03-31", "2012-09-30"] {
        let about = ["crm.client", "achats.fournisseur", "parc.amortissements"].contains(listing.id)
        let subject = listing.id == "parc.amortissements" ? "IM-0001" : "BETA"
        let codes = try office.list(
          listing.id.rawValue, column.id, at: asOf, parameter: about ? subject : nil)
        let unknown = Set(codes).subtracting(column.states.map(\.code)).subtracting([""])
        #expect(unknown.isEmpty, "\(listing.id) \(column.id): \(unknown)")
      }
    }
  }

  // MARK: Typed

  /// By its code, what people may type for a state.
  private static let typed = [
    "a_approuver": "a_approuver, à approuver, approuver", "a_deposer": "à déposer, déposer",
    "a_executer": "à exécuter, exécuter", "a_faire": "à faire, faire", "a_payer": "à payer, payer",
    "a_venir": "à venir", "accepte": "accepté, acceptée, acceptés, acceptées",
    "ancien": "ancien, ancienne, anciens, anciennes", "annulation": "annulation, annulations",
    "annule": "annulé, annulée, annulés, annulées", "annulee": "annulé, annulée, annulés, annulées",
    "approuvee": "approuvé, approuvée, approuvés, approuvées",
    "archive": "archivé, archivée, archivés, archivées", "brouillon": "brouillon, brouillons",
    "cede": "cédé, cédée, cédés, cédées", "client": "client, clients", "clos": "clos, close, closes",
    "close": "clos, close, closes", "commandee": "commandé, commandée, commandés, commandées",
    "confirmee": "confirmé, confirmée, confirmés, confirmées",
    "deposee": "déposé, déposée, déposés, déposées", "disponible": "disponible, disponibles",
    "ecart": "écart, écarts", "en_cours": "en_cours, en cours",
    "en_litige": "en_litige, en litige, litige, litiges",
    "en_retard": "en_retard, en retard, retard, retards, échu, échue, échus, échues",
    "en_service": "en service", "en_vigueur": "en vigueur", "envoye": "envoyé, envoyée, envoyés, envoyées",
    "execute": "exécuté, exécutée, exécutés, exécutées", "expire": "expiré, expirée, expirés, expirées",
    "facturee": "facturé, facturée, facturés, facturées",
    "facturee_en_partie": """
    facturee_en_partie, part. facturée, part. facturées, part. facturé, part. facturés, facturée en partie, \
    facturées en partie, facturé en partie, facturés en partie
    """,
    "fait": "fait, faite, faits, faites", "fournisseur": "fournisseur, fournisseurs",
    "jointe": "joint, jointe, joints, jointes", "juste": "juste, justes",
    "negatif": "négatif, négative, négatifs, négatives", "ok": "ok",
    "ouvert": "ouvert, ouverte, ouverts, ouvertes", "partiel": "partiel, partielle, partiels, partielles",
    "partielle": "part. payée, part. payées, part. payé, partielle, partielles, partiel, partiels",
    "payee": "payé, payée, payés, payées", "present": "présent, présente, présents, présentes",
    "prospect": "prospect, prospects", "rebut": "au rebut, rebut",
    "recue": "reçu, reçue, reçus, reçues",
    "recue_en_partie": "recue_en_partie, part. reçue, part. reçus, reçue en partie, reçues en partie",
    "refuse": "refusé, refusée, refusés, refusées", "refusee": "refusé, refusée, refusés, refusées",
    "rejete": "rejeté, rejetée, rejetés, rejetées",
    "remboursee": "remboursé, remboursée, remboursés, remboursées",
    "remplace": "remplacé, remplacée, remplacés, remplacées", "resolu": "résolu, résolue, résolus, résolues",
    "retiree": "retiré, retirée, retirés, retirées", "sans_objet": "sans objet",
    "solde": "soldé, soldée, soldés, soldées", "soldee": "soldé, soldée, soldés, soldées",
    "sorti": "sorti, sortie, sortis, sorties", "soumise": "soumis, soumise, soumises",
    "sous_minimum": "sous_minimum, sous minimum, rupture, ruptures",
    "terminee": "terminé, terminée, terminés, terminées",
    "utilise": "utilisé, utilisée, utilisés, utilisées",
    "validee": "validé, validée, validés, validées",
  ]

  /// A state that is not among them, such as a new module's, is found at least by its own words.
  private static func words(of state: StateWord) -> [String] {
    typed[state.code]?.split(separator: ", ").map(String.init) ?? [state.french] + state.synonyms
  }

  @Test(arguments: Program.catalogue.lists.map(\.listing).filter { $0.stateColumn != nil }.map(\.id.rawValue))
  func `every state of a list is understood in every gender, number and case`(id: String) throws {
    let listing = try #require(Program.listing(id))
    for state in listing.states {
      let others = listing.states.filter { $0 != state }.flatMap(Self.words(of:))
      for word in Self.words(of: state) where !others.contains(word) {
        let spellings = [word, word.uppercased(), Fold.key(word), "etat:\"\(word)\"", "état:\"\(word)\""]
        for text in spellings {
          let filter = ListFilter(text: text, listing: listing)
          #expect(filter.exact.map(\.column.id) == ["etat"], "\(text)")
          #expect(filter.exact.map(\.value) == [state.code], "\(text)")
          #expect(filter.words == [], "\(text)")
        }
      }
    }
  }

  @Test func `claims given back are found as people say them`() throws {
    let office = try ListTests.busyOffice()
    try office.hire("lea", ownOnly: false)
    try office.perform(ApproveExpense(expense: .code("NF-1")), as: "lea")
    try office.run(ReimburseExpense.self, #"{"expense": "NF-1", "method": "virement"}"#)
    for filter in ["remboursées", "remboursée", "REMBOURSES", "etat:remboursee", "etat:remboursés"] {
      #expect(try office.list("rh.frais", "numero", filter: filter) == ["NF-1"], "\(filter)")
    }
    #expect(try office.list("rh.frais", "numero", filter: "soumises") == ["NF-2"])
    #expect(try office.list("rh.frais", "numero", filter: "payées") == [])
  }

  @Test(arguments: [
    ("en retard beta", ["en_retard"], ["beta"]),
    ("beta en retard societe", ["en_retard"], ["beta", "societe"]),
    ("\"en retard\"", [], ["en", "retard"]), ("\"payées\"", [], ["payees"]), ("-payée", [], ["payee"]),
    ("en ville", [], ["en", "ville"]), ("remboursée", [], ["remboursee"]), ("etat:zzz", ["zzz"], []),
    ("brouillon en litige", ["brouillon", "en_litige"], []), ("code:alfa retard", ["alfa", "en_retard"], []),
  ])
  func `words that say a state narrow to it, the others are words`(
    text: String, values: [String], words: [String]
  ) {
    let filter = ListFilter(text: text, listing: .invoices)
    #expect(filter.exact.map(\.value) == values)
    #expect(filter.words == words)
  }

  @Test func `the most words that say one state are taken`() {
    let filter = ListFilter(text: "facturées en partie dupont", listing: .clientOrders)
    #expect(filter.exact.map(\.value) == ["facturee_en_partie"])
    #expect(filter.words == ["dupont"])
  }

  @Test(arguments: [
    ("tresorerie.encaissements", "moyen:chèques", "cheque"),
    ("tresorerie.encaissements", "moyen:carte", "cb"),
    ("tresorerie.encaissements", "type:remboursements", "remboursement"),
    ("tresorerie.decaissements", "type:Décaissement", "decaissement"),
    ("achats.a-payer", "bon_a_payer:attendue", "attendu"), ("stocks.mouvements", "sens:entrées", "entree"),
    ("parc.actifs", "mode:linéaire", "linear"), ("parc.actifs", "mode:\"non amortie\"", "none"),
    ("parc.rappels", "type:\"contrôle technique\"", "controle-technique"),
    ("tresorerie.litiges", "nature:délais", "delai"), ("rh.employes", "contrat:CDI", "cdi"),
    ("comptabilite.bilan", "section:résultat", "resultat"), ("ventes.factures", "type:acomptes", "acompte"),
  ])
  func `any column of states takes its words`(id: String, text: String, code: String) throws {
    let filter = ListFilter(text: text, listing: try #require(Program.listing(id)))
    #expect(filter.exact.map(\.value) == [code])
  }

  @Test func `a state of one list is a word in another`() throws {
    #expect(ListFilter(text: "payées", listing: .disputes).words == ["payees"])
    #expect(ListFilter(text: "en retard", listing: .receipts).words == ["en", "retard"])
    #expect(ListFilter(text: "chèques", listing: .receipts).words == ["cheques"])
  }
}
