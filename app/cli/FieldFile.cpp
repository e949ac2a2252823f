// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FieldFile.h"

#include "app/cli/Command.h"

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 1 << 20; ///< bytes

} // namespace

Result<QMap<QString, QString>> readFieldFile(const std::string &path)
{
    const auto contents = readTextFile(path);
    if (!contents)
        return contents.error();
    QMap<QString, QString> fields;
    const QStringList lines = contents->split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 0)
            return Error{Fault::InvalidInput, u"field-unknown"_s, Retry::AfterCorrection, {line.left(40)}, {}};
        fields.insert(line.first(equals).trimmed(), line.sliced(equals + 1).trimmed());
    }
    return fields;
}

Result<QString> readTextFile(const std::string &path)
{
    if (path.empty())
        return QString();
    const auto bytes = readFile(text(path), longestFile);
    return bytes ? Result<QString>(QString::fromUtf8(*bytes)) : bytes.error();
}

} // namespace bantin::cli
