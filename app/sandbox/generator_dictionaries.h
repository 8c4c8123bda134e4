// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

#include <array>

/// What generated resources are made of.
namespace sandbox::dictionaries {

using Word = QLatin1StringView;

/// A block of telephone numbers: the prefix is followed by so many digits.
struct NumberBlock
{
    Word prefix;
    int digits;
};

// Where a country keeps numbers free for films and tests, the blocks begin there.
inline constexpr std::array numberBlocks{
    NumberBlock{Word("+1303555"), 4},  NumberBlock{Word("+1212555"), 4},   NumberBlock{Word("+1206555"), 4},
    NumberBlock{Word("+1415555"), 4},  NumberBlock{Word("+1617555"), 4},   NumberBlock{Word("+1512555"), 4},
    NumberBlock{Word("+1404555"), 4},  NumberBlock{Word("+1416555"), 4},   NumberBlock{Word("+44207946"), 4},
    NumberBlock{Word("+44161496"), 4}, NumberBlock{Word("+44114496"), 4},  NumberBlock{Word("+442080"), 6},
    NumberBlock{Word("+447700"), 6},   NumberBlock{Word("+493023125"), 5}, NumberBlock{Word("+492214710"), 5},
    NumberBlock{Word("+49892351"), 6}, NumberBlock{Word("+33199"), 6},     NumberBlock{Word("+33639"), 6},
    NumberBlock{Word("+468465"), 6},   NumberBlock{Word("+35320"), 7},     NumberBlock{Word("+61255"), 7},
    NumberBlock{Word("+61370"), 7},    NumberBlock{Word("+4315550"), 6},   NumberBlock{Word("+41315"), 7},
};

/// Taken when the others are full: an international network code with room for any number of numbers.
inline constexpr NumberBlock overflowBlock{Word("+8835100"), 8};

inline constexpr std::array accountAdjectives{
    Word("alpine"),  Word("blue"),      Word("coastal"),  Word("consolidated"), Word("fourth"),
    Word("global"),  Word("humongous"), Word("liberty"),  Word("lucerne"),      Word("margies"),
    Word("nod"),     Word("northern"),  Word("parnell"),  Word("southridge"),   Word("trey"),
    Word("victory"), Word("wide"),      Word("woodland"),
};
inline constexpr std::array accountNouns{
    Word("airlines"),   Word("aerospace"),       Word("bank"),    Word("books"),
    Word("clinics"),    Word("farms"),           Word("foods"),   Word("hotels"),
    Word("insurance"),  Word("logistics"),       Word("media"),   Word("pharmacy"),
    Word("publishing"), Word("research"),        Word("schools"), Word("travel"),
    Word("vineyard"),   Word("world-importers"),
};
inline constexpr std::array sipHeaders{
    Word("front-office"),  Word("helpdesk_24x7"), Word("retail"),        Word("sales"),
    Word("support-tier1"), Word("support-tier2"), Word("executive"),     Word("warehouse"),
    Word("billing-A"),     Word("billing-B"),     Word("trading-floor"), Word("reception"),
};
inline constexpr std::array cities{
    Word("Amsterdam"), Word("Boulder"), Word("Cork"),  Word("Dresden"), Word("Edinburgh"), Word("Geneva"),
    Word("Lyon"),      Word("Malmo"),   Word("Perth"), Word("Seattle"), Word("Toronto"),   Word("Vienna"),
};
inline constexpr std::array streets{
    Word("Station"), Word("Church"), Word("Market"), Word("Mill"),
    Word("Harbour"), Word("Garden"), Word("High"),
};

/// usage and choosableCapabilities belong together; the first are met most.
struct Usage
{
    Word usage;
    Word choosable; ///< the members of the array
};
inline constexpr std::array usages{
    Usage{Word("CallingUserAssignment"), Word(R"("InboundCalling","OutboundCalling","Mobile")")},
    Usage{Word("CallingUserAssignment"), Word(R"("InboundCalling","OutboundCalling")")},
    Usage{Word("CallingUserAssignment"), Word(R"("InboundCalling")")},
    Usage{Word("FirstPartyAppAssignment"), Word(R"("InboundCalling","OutboundCalling")")},
    Usage{Word("ConferenceAssignment"), Word(R"("InboundCalling")")},
};

} // namespace sandbox::dictionaries
