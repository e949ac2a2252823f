// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/bagit/TagFile.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

namespace bantin::package {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar byteOrderMark(0xFEFF);

} // namespace

std::optional<BagDeclaration> parseDeclaration(QByteArrayView bytes)
{
    static const QRegularExpression lenient(
        u"\\ABagIt-Version[ \\t]*:[ \\t]*([0-9]+\\.[0-9]+)[ \\t]*(?:\\r\\n|\\r|\\n)"
        "Tag-File-Character-Encoding[ \\t]*:[ \\t]*([^\\s]+)[ \\t]*(?:\\r\\n|\\r|\\n)?\\z"_s);
    static const QRegularExpression strict(u"\\ABagIt-Version: [0-9]+\\.[0-9]+(?:\\r\\n|\\r|\\n)"
                                           "Tag-File-Character-Encoding: [^\\s]+(?:\\r\\n|\\r|\\n)?\\z"_s);
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    const QRegularExpressionMatch match = lenient.match(text);
    if (decoder.hasError() || !match.hasMatch())
        return std::nullopt;
    const BagDeclaration declaration{match.captured(1), match.captured(2)};
    const bool isDraft = declaration.version.startsWith("0."_L1);
    return isDraft || strict.match(text).hasMatch() ? std::optional(declaration) : std::nullopt;
}

bool isKnownEncoding(const QString &encoding)
{
    return QStringDecoder(encoding).isValid();
}

std::optional<QString> decodeTagFile(QByteArrayView bytes, const QString &encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    if (!decoder.isValid() || decoder.hasError())
        return std::nullopt;
    if (text.startsWith(byteOrderMark))
        text.remove(0, 1);
    return text;
}

QStringList tagLines(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    QStringList lines = text.split(u'\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

std::optional<ManifestLine> parseManifestLine(const QString &line, qsizetype digestBytes)
{
    static const QRegularExpression pattern(u"\\A([0-9A-Fa-f]+)[ \\t]+(\\*?)(.+)\\z"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch() || match.capturedLength(1) != digestBytes * 2)
        return std::nullopt;
    return ManifestLine{QByteArray::fromHex(match.captured(1).toLatin1()), match.captured(3),
                        match.capturedLength(2) > 0};
}

std::optional<FetchLine> parseFetchLine(const QString &line)
{
    static const QRegularExpression pattern(u"\\A([^ \\t]+)[ \\t]+([0-9]{1,18}|-)[ \\t]+(.+)\\z"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch() || QUrl(match.captured(1), QUrl::StrictMode).isRelative())
        return std::nullopt;
    const bool isStated = match.captured(2) != "-"_L1;
    return FetchLine{match.captured(1), isStated ? std::optional(match.captured(2).toLongLong()) : std::nullopt,
                     match.captured(3)};
}

std::optional<QString> decodeBagPath(const QString &path)
{
    QString decoded;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path.at(i) != u'%') {
            decoded.append(path.at(i));
            continue;
        }
        const QStringView code = QStringView(path).sliced(i + 1, std::min<qsizetype>(2, path.size() - i - 1));
        if (code.compare("0A"_L1, Qt::CaseInsensitive) == 0)
            decoded.append(u'\n');
        else if (code.compare("0D"_L1, Qt::CaseInsensitive) == 0)
            decoded.append(u'\r');
        else if (code == "25"_L1)
            decoded.append(u'%');
        else
            return std::nullopt;
        i += 2;
    }
    return decoded;
}

} // namespace bantin::package
