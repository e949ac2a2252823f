// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/FieldState.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::content::docx {

QString hyperlinkOf(const QString &instruction)
{
    static const QRegularExpression hyperlink(u"^\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\s\"\\\\]\\S*))"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression place(u"\\s\\\\l\\s+\"([^\"]+)\""_s);
    const auto match = hyperlink.match(instruction);
    const QString target = match.captured(1) + match.captured(2);
    const auto anchor = place.match(instruction, match.capturedEnd());
    return target.isEmpty() || !anchor.hasMatch() ? target : target + u'#' + anchor.captured(1);
}

void FieldState::begin()
{
    constexpr qsizetype deepest = 64;
    if (m_open.size() < deepest)
        m_open.append(Field{});
}

void FieldState::separate()
{
    if (m_open.isEmpty())
        return;
    m_open.last().href = hyperlinkOf(m_open.last().instruction);
    m_open.last().result = true;
}

void FieldState::end()
{
    if (!m_open.isEmpty())
        m_open.removeLast();
}

void FieldState::addInstruction(const QString &text)
{
    if (!m_open.isEmpty() && !m_open.last().result)
        m_open.last().instruction += text;
}

void FieldState::endParagraph()
{
    for (Field &field : m_open)
        field.result = true;
}

bool FieldState::inInstruction() const
{
    return std::ranges::any_of(m_open, [](const Field &field) { return !field.result; });
}

QString FieldState::href() const
{
    for (auto field = m_open.crbegin(); field != m_open.crend(); ++field) {
        if (!field->href.isEmpty())
            return field->href;
    }
    return {};
}

} // namespace bantin::content::docx
