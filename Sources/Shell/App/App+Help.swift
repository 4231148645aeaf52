import Desk
import Kernel
import Lists
import Store
import Terminal

extension App {
  /// F1: what this screen offers and what each key does, made from the tables themselves.
  mutating func openHelp() {
    if case .page(let page) = stack.last, page.source == nil, page.title == Self.helpTitle {
      return push(.page(PageState(title: "Touches", text: generalHelp)))
    }
    push(.page(PageState(title: Self.helpTitle, text: helpText)))
  }

  static let helpTitle = "Aide"

  private var helpText: String {
    var lines: [String] = []
    if let hint = fieldHelp { lines += ["CE CHAMP", "", "  " + hint, ""] }
    let actions = stack.last?.actions ?? []
    if !actions.isEmpty {
      lines += ["CET ÉCRAN", ""]
      lines += actionLines(actions)
      lines.append("")
    }
    lines += keys(of: stack.last) + ["", generalHelp]
    return lines.joined(separator: "\n")
  }

  private func actionLines(_ actions: [Action]) -> [String] {
    let rows = stack.last?.chosen(in: around) ?? .none
    return actions.flatMap { action in
      let refusal = try? session.read { try action.refusal(on: action.targets(rows), in: $0) }
      let key = TextWidth.padRight(KeyBinding.name(action.key), to: 10)
      let reason = refusal.flatMap { $0 }.map { "impossible maintenant : \($0.message)" } ?? ""
      let margin = String(repeating: " ", count: 14)
      return ["  \(key)\(action.title)"]
        + Wrapping.lines(reason, width: max(20, body.width - 16)).map { margin + $0 }
    }
  }

  private var fieldHelp: String? {
    let field: FormField? =
      switch stack.last {
      case .form(let state): state.focusedField
      case .document(let state): state.editor?.field
      default: nil
      }
    guard let field else { return nil }
    let kind =
      switch field.kind {
      case .text(let max): "un texte, \(max) caractères au plus"
      case .money, .price: UnitPrice.typing
      case .quantity: "une quantité, quatre décimales au plus"
      case .percentage: "un pourcentage : 10 ou 5,5"
      case .day: "une date : j aujourd'hui, 5, 0503, 050326, +30, fm (fin de mois), + et - d'un jour"
      case .count: "un nombre entier"
      case .choice(let choices): choices.map(\.title).joined(separator: ", ")
      case .picker: "quelques lettres suffisent ; F4 montre les choix, F2 crée, F7 ouvre la fiche"
      case .toggle: "oui ou non"
      case .shown: "affiché, non saisi"
      }
    return "\(field.label) : \(kind)" + (field.hint.isEmpty ? "" : " — \(field.hint)")
  }

  private func keys(of screen: ScreenState?) -> [String] {
    switch screen {
    case .list(let state):
      [
        "LISTE", "", "  ↑ ↓ j k   se déplacer ; Page préc., Page suiv., Début, Fin",
        "  /  F3     filtrer en tapant ; colonne:valeur pour une colonne ; Échap efface",
      ] + stateLines(of: state.screen.listing) + [
        "  =         ne garder que la valeur sous le curseur (← → changent de colonne)",
        "  < > t     trier par la colonne voisine, inverser le sens",
        "  Espace *  marquer, inverser les marques ; + marque toute la liste filtrée",
        "  x  y  @   exporter, copier la ligne, voir à une date passée",
      ]
    case .document:
      [
        "SAISIE", "", "  Entrée    champ utile suivant ; Tab tous les champs ; F6 zone suivante",
        "  .         ligne de texte, encore . : sous-total",
        "  F8        recopier : la valeur du dessus, ou le dernier document \(parties)",
        "  Ctrl-Inser  Ctrl-Suppr  Alt-↑  Alt-↓   insérer, supprimer, déplacer une ligne",
        "  Ctrl-Z  Ctrl-Y   annuler, rétablir", "  F9        valider : le numéro est alors définitif",
      ]
    case .form:
      [
        "FICHE", "", "  Entrée    champ utile suivant ; Tab tous les champs ; F6 rubrique suivante",
        "  F9        enregistrer ; Ctrl-Z, Ctrl-Y annuler, rétablir",
      ]
    case .board:
      ["TABLEAU", "", "  ↑ ↓       se déplacer ; F6 bloc suivant ; Entrée ouvre ; @ à une date passée"]
    case .page, nil: ["PAGE", "", "  ↑ ↓ Espace lire, ← → une page large ; p imprimer ; y copier"]
    }
  }

  /// The states one may type as a filter, in words.
  private func stateLines(of listing: Listing) -> [String] {
    let states = listing.states.map(\.french).filter { !$0.isEmpty }
    guard !states.isEmpty else { return [] }
    let margin = String(repeating: " ", count: 12)
    return Wrapping.lines("États : " + states.joined(separator: ", "), width: max(20, body.width - 14))
      .map { margin + $0 }
  }

  /// « du client ou du fournisseur »: whom documents are for.
  private var parties: String {
    let words = catalogue.documents.compactMap { $0.header.first?.label.lowercased() }
    return words.enumerated().filter { words.firstIndex(of: $1) == $0 }.map { "du \($1)" }
      .joined(separator: " ou ")
  }

  /// What may be typed in the palette, two examples a line.
  private var examples: String {
    stride(from: 0, to: catalogue.examples.count, by: 2).map { first in
      let pair = catalogue.examples[first...].prefix(2).enumerated().map { column, example in
        TextWidth.padRight(":" + example.typed, to: column == 0 ? 10 : 12)
          + TextWidth.padRight(example.meaning, to: column == 0 ? 32 : 0)
      }
      return "  " + pair.joined()
    }.joined(separator: "\n")
  }

  private var generalHelp: String {
    Self.everywhere + (examples.isEmpty ? "" : "\n\nLA PALETTE\n\n" + examples)
  }

  private static let everywhere = """
    PARTOUT

      F1 ?      aide ; encore F1 : cette page
      F2 n      créer ici                       F3 /   chercher, filtrer
      F4 *      choix du champ                  F5 ^R  relire
      F6 ^N     zone suivante                   F7 ^O  fiche derrière la valeur
      F8 ^D     recopier                        F9     valider, enregistrer
      F10       menu ; q y quitte               : ^P   palette : actions, écrans, fiches
      Alt-1…9   modules (ou & é " ' ( - è _ ç dans les listes) ; 0 l'accueil
      Échap q   revenir                         Entrée ouvrir
    """
}
