// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/SonnetDictionary.h"

#include <Sonnet/Speller>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {
constexpr auto language = "vi_VN"_L1;
} // namespace

SonnetDictionary::SonnetDictionary() = default;
SonnetDictionary::~SonnetDictionary() = default;

const Sonnet::Speller &SonnetDictionary::speller() const
{
    if (!m_speller)
        m_speller = std::make_unique<Sonnet::Speller>(language);
    return *m_speller;
}

bool SonnetDictionary::isInstalled() const
{
    // A language without a dictionary may leave another one in its place.
    return speller().availableLanguages().contains(language) && speller().isValid();
}

bool SonnetDictionary::knows(const QString &word) const
{
    return speller().isCorrect(word);
}

QStringList SonnetDictionary::suggestions(const QString &word) const
{
    return speller().suggest(word);
}

} // namespace bantin::ui::editor
