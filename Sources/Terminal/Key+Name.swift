extension Key {
  /// What help and bars call this key, in French: `Ctrl-N`, `F9`, `Entrée`.
  package var name: String {
    switch self {
    case .character(" "): "Espace"
    case .character(let character): String(character)
    case .enter: "Entrée"
    case .tab: "Tab"
    case .backTab: "Maj-Tab"
    case .escape: "Échap"
    case .backspace: "Retour arrière"
    case .delete: "Suppr"
    case .insert: "Inser"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "Page préc."
    case .pageDown: "Page suiv."
    case .home: "Début"
    case .end: "Fin"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let character): "Alt-\(character.uppercased())"
    case .altUp: "Alt-↑"
    case .altDown: "Alt-↓"
    case .controlHome: "Ctrl-Début"
    case .controlEnd: "Ctrl-Fin"
    case .controlInsert: "Ctrl-Inser"
    case .controlDelete: "Ctrl-Suppr"
    case .shiftUp: "Maj-↑"
    case .shiftDown: "Maj-↓"
    case .paste: "Collage"
    case .resize: "Changement de taille"
    }
  }
}
