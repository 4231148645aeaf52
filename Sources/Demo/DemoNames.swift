/// A party of the demo, as the table of names gives it.
struct DemoName {
  let form: String
  let name: String
  let sector: DemoSector
  let habit: PayingHabit
  /// How much business it brings, from 1.
  let weight: Int
}

/// The names of the demo: invented firms around Lyon, their people, streets and towns.
enum DemoNames {
  static let clients: [DemoName] = table(
    """
    SARL|Brasserie des Brotteaux|restauration|usual|4
    SARL|Le Bouchon de la Martinière|restauration|slow|3
    SAS|Maison Peyrard Traiteur|restauration|usual|4
    EURL|Chez Léonie|restauration|counter|1
    SARL|Pizzeria Bella Saône|restauration|late|3
    SAS|La Table de Fourvière|restauration|prompt|3
    SARL|Crêperie du Vieux Lyon|restauration|counter|2
    SAS|Brasserie du Parc Blandan|restauration|failing|4
    SAS|Les Cuisines du Rhône|restauration|monthly|6
    SAS|Hôtel des Deux Fleuves|hotellerie|usual|6
    SAS|Hôtel Bellecombe|hotellerie|late|5
    SARL|Résidence Quai Claude-Bernard|hotellerie|debit|4
    SARL|Auberge du Crêt|hotellerie|late|2
    SAS|Hôtel Le Clos des Monts d'Or|hotellerie|usual|4
    SARL|Boulangerie Vernay|alimentation|prompt|2
    EURL|Fournil de Montchat|alimentation|usual|2
    SARL|Pâtisserie Œillet & Fils|alimentation|debit|2
    SARL|Boulangerie L'Épi Doré|alimentation|slow|2
    EI|Boulangerie Garnier|alimentation|counter|1
    SARL|Aux Pains de Gerland|alimentation|usual|2
    SAS|Chocolaterie Delorme|alimentation|prompt|3
    SAS|Fromagerie Mère Tissot|alimentation|usual|3
    SARL|Boucherie Chapuis|alimentation|debit|3
    SAS|Charcuterie Bonnet-Rey|alimentation|slow|3
    SAS|Primeurs Halles Sud|alimentation|late|4
    SAS|Cabinet Morel Gestion|syndic|monthly|8
    SARL|Régie Saint-Clair|syndic|monthly|7
    SAS|Régie Thévenet & Cie|syndic|slow|6
    SDC|Copropriété Les Platanes|syndic|usual|3
    SDC|Copropriété Le Clos Jouve|syndic|slow|2
    SDC|Copropriété 14 quai Perrache|syndic|usual|2
    SCI|SCI des Tilleuls|syndic|usual|2
    SCI|SCI Gambetta Invest|syndic|late|2
    SA|Habitat Rhône-Saône|syndic|monthly|8
    SELARL|Cabinet dentaire Roche-Ferrand|sante|prompt|2
    SELARL|Clinique vétérinaire du Tonkin|sante|debit|2
    SELAS|Pharmacie de la Croix-Rousse|sante|debit|2
    SELARL|Pharmacie Monplaisir|sante|prompt|2
    SELAS|Laboratoire Analys'Est|sante|usual|4
    Association|EHPAD Les Jardins d'Ainay|sante|slow|5
    SAS|Clinique Sainte-Odile|sante|slow|7
    SELARL|Ophtalmologie Lafayette|sante|prompt|2
    SAS|Mécanique Rhodanienne|industrie|usual|5
    SA|Plasturgie du Haut-Bugey|industrie|slow|6
    SAS|Imprimerie Jacquard|industrie|late|4
    SAS|Fonderie Chavanel|industrie|slow|4
    SARL|Menuiserie Grosjean|industrie|usual|2
    SAS|Emballages Saône Vallée|industrie|usual|5
    SAS|Câblerie Dauphinoise|industrie|prompt|3
    SARL|Tôlerie Fine de Meyzieu|industrie|late|3
    SAS|Textiles Bonnefoy|industrie|usual|3
    SAS|Brasserie La Croix Haute|industrie|slow|3
    SAS|Conserverie des Coteaux|industrie|usual|6
    SAS|Laiterie de la Valserine|industrie|monthly|6
    SAS|Numelia Conseil|bureau|prompt|2
    SARL|Architectes Dubreuil-Sanchez|bureau|slow|2
    SELARL|Étude notariale Vuillermoz|bureau|prompt|2
    SAS|Agence Septentrion|bureau|usual|2
    SARL|Expertise comptable Carret|bureau|debit|2
    SAS|Hébergia Centre de données|bureau|usual|8
    SAS|La Fabrique de Vaise|bureau|slow|3
    SCOP|Scop Les Bâtisseurs|bureau|usual|2
    SAS|Assurances Lacroix|bureau|prompt|2
    SAS|Librairie des Passages|commerce|usual|2
    SARL|Opticiens Royer|commerce|debit|1
    SARL|Fleurs Saint-Antoine|commerce|counter|1
    SAS|Supérette Jean-Macé|commerce|late|4
    SARL|Cave Berthelot|commerce|usual|2
    SAS|Jardinerie des Monts|commerce|usual|3
    SARL|Coiffure Arlequin|commerce|counter|1
    SAS|Gravité Salle de sport|commerce|failing|3
    SARL|Cinéma Le Bijou|commerce|slow|3
    Commune|Commune de Montrevel-sur-Saône|collectivite|slow|4
    Établissement public|Centre aquatique des Gones|collectivite|slow|5
    Association|MJC du Plateau|collectivite|usual|1
    Association|Crèche Les Petits Pas|collectivite|usual|2
    SARL|Garage Faure|transport|usual|2
    SAS|Transports Rambaud|transport|late|4
    SAS|Logistique Frigo'Sud|transport|monthly|7
    SARL|Carrosserie Perrot|transport|late|2
    SAS|Concession Saône Automobiles|transport|usual|3
    SARL|Lavage Express de Bron|transport|counter|1
    GAEC|GAEC des Trois Vallons|agricole|usual|3
    EARL|Domaine Jacquemin|agricole|prompt|2
    SCEA|Pépinières Rochette|agricole|usual|2
    SAS|Cave des Pierres Dorées|agricole|slow|3
    """)

  static let prospects: [DemoName] = table(
    """
    SAS|Hôtel du Cours Lafayette|hotellerie|usual|1
    SARL|Traiteur Quincieu|restauration|usual|1
    SAS|Microbrasserie des Pentes|restauration|usual|1
    SAS|Gerland Biotech|sante|usual|1
    SARL|Clinique du Sport de Bron|sante|prompt|1
    SCI|SCI Les Balmes|syndic|usual|1
    SAS|Atelier Couture Monplaisir|commerce|slow|1
    SARL|Restaurant Le Sillon|restauration|usual|1
    SAS|Évasion Lyon Est|commerce|usual|1
    SELARL|Radiologie Grange-Blanche|sante|prompt|1
    SAS|Menuiseries du Forez|industrie|slow|1
    SAS|Surgelés Loire-Sud|alimentation|usual|1
    Association|Théâtre du Lac|collectivite|slow|1
    SARL|Boulangerie Sève Nouvelle|alimentation|usual|1
    SAS|Coliving Jean-Jaurès|syndic|usual|1
    SAS|Torréfaction Colombe|alimentation|prompt|1
    """)

  static let suppliers: [DemoName] = table(
    """
    SAS|Frigo Pièces Distribution|industrie|usual|1
    SA|Climatech Négoce|industrie|usual|1
    SAS|Aéraulique Rhône-Alpes|industrie|usual|1
    SARL|Tubes & Raccords de Gerland|industrie|usual|1
    SAS|Location Nacelles Est|transport|usual|1
    SA|Électricité Générale Brun|industrie|usual|1
    SAS|Calorifuge Sud-Est|industrie|usual|1
    SARL|Métallerie Combe|industrie|usual|1
    SAS|Fluides Services Récupération|industrie|usual|1
    SARL|Papeterie Picot|commerce|late|1
    GmbH|Regeltechnik Süd|industrie|usual|1
    SCI|Immobilière Croix-Barret|bureau|debit|1
    SAS|Rhône Télécom Pro|bureau|debit|1
    SA|Énergies du Confluent|industrie|debit|1
    SAS|Stations du Parc|transport|counter|1
    Mutuelle|Mutuelle des artisans du Rhône|bureau|debit|1
    SARL|Hôtel du Lac de Nantua|hotellerie|counter|1
    SAS|Utilitaires du Rhône|transport|usual|1
    """)

  static let partners: [DemoName] = table(
    """
    SARL|Bureau d'études Thermia|bureau|usual|1
    SAS|Architecture Saint-Just|bureau|usual|1
    SARL|Courtage Énergie Lyon|bureau|usual|1
    SELARL|Cabinet Moreau-Vial|bureau|usual|1
    SAS|Informatique Bellecour|bureau|usual|1
    """)

  static let towns: [(postcode: String, name: String)] = [
    ("69001", "Lyon"), ("69002", "Lyon"), ("69003", "Lyon"), ("69004", "Lyon"), ("69005", "Lyon"),
    ("69006", "Lyon"), ("69007", "Lyon"), ("69008", "Lyon"), ("69009", "Lyon"), ("69100", "Villeurbanne"),
    ("69100", "Villeurbanne"), ("69200", "Vénissieux"), ("69800", "Saint-Priest"),
    ("69120", "Vaulx-en-Velin"),
    ("69500", "Bron"), ("69300", "Caluire-et-Cuire"), ("69130", "Écully"), ("69600", "Oullins"),
    ("69330", "Meyzieu"), ("69400", "Villefranche-sur-Saône"), ("38200", "Vienne"),
    ("42000", "Saint-Étienne"),
    ("01000", "Bourg-en-Bresse"), ("38000", "Grenoble"), ("71000", "Mâcon"), ("26000", "Valence"),
    ("01500", "Ambérieu-en-Bugey"),
  ]

  static let streets = [
    "rue de la République", "rue des Tanneurs", "avenue Jean-Jaurès", "cours Gambetta", "rue du Commerce",
    "quai des Mariniers", "place de l'Église", "rue Pasteur", "avenue de la Gare", "chemin des Vignes",
    "rue de l'Industrie", "boulevard des Canuts", "impasse du Moulin", "rue Victor-Hugo", "route de Genas",
    "rue des Écoles", "montée des Carmes", "allée des Érables", "rue du 4-Septembre",
    "avenue des Frères-Lumière",
  ]

  static let firstNames = [
    "Julie", "Thomas", "Sophie", "Karim", "Élodie", "Nicolas", "Fatima", "Pierre", "Camille", "Hélène",
    "Marc",
    "Inès", "Laurent", "Chloé", "Yann", "Sandrine", "Mehdi", "Anne", "Benoît", "Océane", "François", "Lucie",
    "Jérôme", "Agnès",
  ]

  static let lastNames = [
    "Perrin", "Martinet", "Chevalier", "Ben Amar", "Faure", "Guichard", "Rivoire", "Dumas", "Nguyen",
    "Berger",
    "Lefèvre", "Mercier", "Da Silva", "Bouvier", "Charpentier", "Rossi", "Gauthier", "Lacombe", "Œuvrard",
    "Colin", "Traoré", "Vidal", "Picard", "Moulin", "Barbier", "Roux",
  ]

  static let functions = [
    "Gérante", "Gérant", "Responsable technique", "Comptable fournisseurs", "Assistante de direction",
    "Directeur d'exploitation", "Responsable des achats", "Gestionnaire de copropriété", "Chef de cuisine",
  ]

  /// Reads « forme|nom|secteur|paiement|poids » lines.
  private static func table(_ text: String) -> [DemoName] {
    text.split(separator: "\n").map { line in
      let parts = line.split(separator: "|").map(String.init)
      guard parts.count == 5, let sector = DemoSector(rawValue: parts[2]),
        let habit = PayingHabit(rawValue: parts[3]), let weight = Int(parts[4])
      else { preconditionFailure("a line of names cannot be read: \(line)") }
      return DemoName(form: parts[0], name: parts[1], sector: sector, habit: habit, weight: weight)
    }
  }
}
