// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/doctor/UnicodeRepair.h"

#include "app/content/doctor/Syllable.h"

#include <algorithm>
#include <optional>

namespace bantin::content::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr double certain = 1;
constexpr double likely = 0.8;

bool isTone(QChar c)
{
    return u"\u0300\u0301\u0303\u0309\u0323"_s.contains(c);
}

bool isShape(QChar c)
{
    return u"\u0302\u0306\u031b"_s.contains(c);
}

/// The one letter the base and its marks make, whatever their order; nothing when they make none.
std::optional<QChar> composed(QStringView cluster)
{
    QString parts = cluster.toString().normalized(QString::NormalizationForm_D);
    if (parts.size() < 2 || !u"aeiouyAEIOUY"_s.contains(parts.front())
        || !std::all_of(parts.cbegin() + 1, parts.cend(), [](QChar c) { return isTone(c) || isShape(c); }))
        return std::nullopt;
    std::stable_partition(parts.begin() + 1, parts.end(), isShape);
    parts.erase(std::unique(parts.begin() + 1, parts.end()), parts.end());
    const QString letter = parts.normalized(QString::NormalizationForm_C);
    return letter.size() == 1 ? std::optional(letter.front()) : std::nullopt;
}

bool isInvisible(QChar c)
{
    const char16_t code = c.unicode();
    const bool control =
        (code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r') || (code >= 0x7f && code < 0xa0);
    return control || code == 0xad || code == 0x200b || code == 0x2060 || code == 0xfeff || code == 0xfffe;
}

bool isWordCharacter(QChar c)
{
    return c.isLetter() || c.isMark();
}

class RepairSearch
{
public:
    explicit RepairSearch(const QString &text)
        : m_text(text)
        , m_isVietnamese(std::ranges::any_of(text, isUnicodeVietnamese))
    {
    }

    QList<Repair> run()
    {
        while (m_place < m_text.size()) {
            const QChar c = m_text.at(m_place);
            if (isInvisible(c) && !dividesWords())
                takeWhile(isInvisible, {});
            else if (c == QChar::Nbsp)
                takeSpaces();
            else if (c == u'Ð' || c == u'ð')
                takeEth(c);
            else if (m_place + 1 < m_text.size() && m_text.at(m_place + 1).isMark())
                takeCluster();
            else
                takeGlue(c);
        }
        return std::move(m_repairs);
    }

private:
    void add(qsizetype length, Ailment ailment, const QString &after, double confidence)
    {
        m_repairs.append(Repair{m_place, length, ailment, after, confidence});
        m_place += length;
    }

    template<typename Predicate>
    void takeWhile(Predicate predicate, const QString &after)
    {
        qsizetype end = m_place;
        while (end < m_text.size() && predicate(m_text.at(end)))
            ++end;
        add(end - m_place, Ailment::Debris, after, certain);
    }

    /// Khmer, Thai and others write the zero-width space between words.
    bool dividesWords() const
    {
        if (m_text.at(m_place).unicode() != 0x200b || m_place == 0)
            return false;
        const QChar before = m_text.at(m_place - 1);
        return (before.isLetter() || before.isMark()) && before.script() != QChar::Script_Latin
               && before.script() != QChar::Script_Inherited;
    }

    /// One non-breaking space between words may be meant ("10 kg"); several are used to push text about.
    void takeSpaces()
    {
        const auto isSpace = [](QChar c) { return c == QChar::Nbsp || c == u' '; };
        const qsizetype next = m_place + 1;
        if ((next < m_text.size() && isSpace(m_text.at(next))) || (m_place > 0 && m_text.at(m_place - 1) == u' '))
            takeWhile(isSpace, m_place > 0 && m_text.at(m_place - 1) == u' ' ? QString() : u" "_s);
        else
            ++m_place;
    }

    void takeEth(QChar eth)
    {
        qsizetype end = m_place + 1;
        while (end < m_text.size() && isWordCharacter(m_text.at(end)))
            ++end;
        const QChar letter = eth == u'Ð' ? u'Đ' : u'đ';
        const QString word = letter + m_text.sliced(m_place + 1, end - m_place - 1);
        const bool starts = m_place == 0 || !isWordCharacter(m_text.at(m_place - 1));
        if (m_isVietnamese && starts && isSyllable(word))
            add(1, Ailment::Decomposed, letter, certain);
        else
            ++m_place;
    }

    void takeCluster()
    {
        qsizetype end = m_place + 1;
        while (end < m_text.size() && m_text.at(end).isMark())
            ++end;
        const QString cluster = m_text.sliced(m_place, end - m_place);
        const auto letter = composed(cluster);
        const QString after = letter ? QString(*letter) : cluster.normalized(QString::NormalizationForm_C);
        if (after != cluster)
            add(cluster.size(), Ailment::Decomposed, after, certain);
        else
            m_place = end;
    }

    /// A space is missing before this character when it is a capital after a small letter or after a sentence's end.
    void takeGlue(QChar c)
    {
        qsizetype gap = m_place;
        if (gap > 0 && u".,;:!?"_s.contains(m_text.at(gap - 1)))
            --gap;
        const bool glued = c.isUpper() && gap > 0 && m_text.at(gap - 1).isLower() && isMarkedSyllable(wordBefore(gap))
                           && isMarkedSyllable(wordFrom(m_place));
        if (glued)
            m_repairs.append(Repair{m_place, 0, Ailment::GluedWords, u" "_s, likely});
        ++m_place;
    }

    QStringView wordBefore(qsizetype end) const
    {
        qsizetype start = end;
        while (start > 0 && isWordCharacter(m_text.at(start - 1)) && end - start < longestWord)
            --start;
        return QStringView(m_text).sliced(start, end - start);
    }

    QStringView wordFrom(qsizetype start) const
    {
        qsizetype end = start;
        while (end < m_text.size() && isWordCharacter(m_text.at(end)) && end - start < longestWord)
            ++end;
        return QStringView(m_text).sliced(start, end - start);
    }

    static constexpr qsizetype longestWord = 16;

    const QString &m_text;
    bool m_isVietnamese;
    qsizetype m_place = 0;
    QList<Repair> m_repairs;
};

} // namespace

QList<Repair> findRepairs(const QString &text)
{
    return RepairSearch(text).run();
}

QString repaired(const QString &text)
{
    QString result = text;
    const QList<Repair> repairs = findRepairs(text);
    for (auto repair = repairs.crbegin(); repair != repairs.crend(); ++repair) {
        if (repair->ailment != Ailment::GluedWords)
            result.replace(repair->position, repair->length, repair->after);
    }
    return result.normalized(QString::NormalizationForm_C);
}

} // namespace bantin::content::doctor
