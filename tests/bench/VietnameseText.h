// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

/// Made-up articles of a commune portal: frequent words are frequent (Zipf), and there are numbers, dates, document
/// numbers and names of places. The same seed makes the same text.
class VietnameseText
{
public:
    explicit VietnameseText(quint32 seed);

    QString title();
    /// About `words` syllables in paragraphs, as canonical article XHTML.
    QByteArray article(int words);
    /// As many words as people write for an item of news: most a few hundred, now and then thousands.
    int usualLength();
    /// Two words people would look for, marks left out half of the time.
    QString query();

private:
    const QString &word();
    QString sentence(int words);
    QString detail();

    QRandomGenerator m_random;
};
