// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PageRenderer.h"

namespace bantin::render {

namespace {

constexpr qsizetype maximumSlug = 80;

bool isAsciiAlphanumeric(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
}

// A whole word is dropped rather than cut, unless the text is one endless word.
QString shortened(const QString &slug)
{
    if (slug.size() <= maximumSlug)
        return slug;
    const qsizetype end = slug.lastIndexOf(u'-', maximumSlug);
    return slug.first(end > 0 ? end : maximumSlug);
}

} // namespace

QString slugOf(QStringView title)
{
    QString slug;
    const QString decomposed = title.toString().normalized(QString::NormalizationForm_D).toLower();
    for (const QChar character : decomposed) {
        if (isAsciiAlphanumeric(character))
            slug.append(character);
        else if (character == u'đ') // Unicode does not decompose it
            slug.append(u'd');
        else if (character.category() != QChar::Mark_NonSpacing && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug.append(u'-');
    }
    if (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("bai") : shortened(slug);
}

} // namespace bantin::render
