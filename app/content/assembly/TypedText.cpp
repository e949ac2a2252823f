// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/TypedText.h"

#include <algorithm>

namespace bantin::content::assembly {

using doctor::Ailment;
using doctor::Proposal;

QString TypedText::pass(const QString &text, const QString &font)
{
    if (m_next < 0) {
        m_length += text.size();
        m_runs.append({text, font, std::exchange(m_start, doctor::RunStart::Continues)});
        return text;
    }
    return m_next < m_runs.size() ? m_runs.at(m_next++).text : text;
}

void TypedText::passLabel(Label &label, const QString &font)
{
    if (label.kind != LabelKind::Literal)
        return;
    endLine();
    label.text = pass(label.text, label.font.isEmpty() ? font : label.font);
    endLine();
}

bool TypedText::beginCorrectedReading()
{
    constexpr qsizetype longest = 1'000'000;
    if (m_length > longest || !doctor::hasLegacyEncoding(m_runs))
        return false;
    m_changes = doctor::examine(m_runs);
    // Taking words apart is a matter of the text, not of its encoding, and never certain.
    m_changes.removeIf([](const Proposal &change) { return change.ailment == Ailment::GluedWords; });
    const bool anyLegacy = std::ranges::any_of(
        m_changes, [](const Proposal &change) { return change.ailment == Ailment::LegacyEncoding; });
    if (!anyLegacy)
        return false;
    m_runs = doctor::apply(m_runs, m_changes);
    m_next = 0;
    return true;
}

} // namespace bantin::content::assembly
