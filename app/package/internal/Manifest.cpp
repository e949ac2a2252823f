// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/Manifest.h"

#include "app/package/internal/BagNames.h"

#include <QSet>
#include <QStringDecoder>

#include <optional>

namespace bantin::package {

namespace {

constexpr qsizetype digestDigits = 128;

struct Line {
    QString path;
    QByteArray digest;
};

QByteArray encodePath(const QString &path)
{
    QByteArray encoded = path.toUtf8();
    encoded.replace("%", "%25");
    encoded.replace("\n", "%0A");
    encoded.replace("\r", "%0D");
    return encoded;
}

/// Nothing when a percent sign begins anything but the three codes of RFC 8493 §2.1.3.
std::optional<QString> decodePath(QByteArrayView encoded)
{
    QByteArray path;
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded.at(i) != '%') {
            path.append(encoded.at(i));
            continue;
        }
        const QByteArray code = encoded.sliced(i, qMin<qsizetype>(3, encoded.size() - i)).toByteArray().toUpper();
        if (code != "%0A" && code != "%0D" && code != "%25")
            return std::nullopt;
        path.append(QByteArray::fromHex(code.sliced(1)));
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(path);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

std::optional<QByteArray> readDigest(QByteArrayView digits)
{
    const QByteArray lower = digits.toByteArray().toLower();
    const QByteArray digest = QByteArray::fromHex(lower);
    return digest.toHex() == lower ? std::optional(digest) : std::nullopt;
}

std::optional<Line> readLine(QByteArrayView line)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    if (line.size() <= digestDigits || !isBlank(line.at(digestDigits)))
        return std::nullopt;
    qsizetype start = digestDigits;
    while (start < line.size() && isBlank(line.at(start)))
        ++start;
    const std::optional<QByteArray> digest = readDigest(line.first(digestDigits));
    const std::optional<QString> path = decodePath(line.sliced(start));
    if (!digest || !path || isHostileName(*path))
        return std::nullopt;
    return Line{*path, *digest};
}

/// Splits at LF, CR and CRLF (RFC 8493 §2.1.3); the last line must be complete too.
QList<QByteArray> splitLines(QByteArrayView text)
{
    QByteArray folded = text.toByteArray();
    folded.replace("\r\n", "\n").replace('\r', '\n');
    return folded.split('\n');
}

} // namespace

QByteArray formatManifest(const Manifest &manifest)
{
    QByteArray text;
    for (const auto &[path, digest] : manifest.asKeyValueRange())
        text += digest.toHex() + "  " + encodePath(path) + '\n';
    return text;
}

Result<Manifest> parseManifest(QByteArrayView text, const QString &file)
{
    const auto invalid = [&file](qsizetype line) {
        return Error{Fault::Tampered, u"bag-manifest-invalid"_s, Retry::Never, {file, QString::number(line)}, {}};
    };
    QList<QByteArray> lines = splitLines(text);
    if (!lines.takeLast().isEmpty())
        return invalid(lines.size() + 1);
    Manifest manifest;
    QSet<QString> foldedPaths;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const std::optional<Line> line = readLine(lines.at(i));
        const QString folded = line ? line->path.normalized(QString::NormalizationForm_KC).toCaseFolded() : QString();
        if (!line || foldedPaths.contains(folded))
            return invalid(i + 1);
        foldedPaths.insert(folded);
        manifest.insert(line->path, line->digest);
    }
    return manifest;
}

} // namespace bantin::package
