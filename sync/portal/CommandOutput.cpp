// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/CommandOutput.h"

#include "app/messages/Messages.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr int failureCode = 1;

void write(std::FILE *stream, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stream);
    std::fflush(stream);
}

} // namespace

void print(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void say(const QString &sentence)
{
    write(stdout, sentence.toUtf8() + '\n');
}

void complain(const Error &error)
{
    const QString line = u"bantin-portal: %1 [%2] %3\n"_s.arg(describe(error).oneLine(), error.reason, error.detail);
    write(stderr, line.toUtf8());
}

int fail(const Error &error)
{
    complain(error);
    return failureCode;
}

} // namespace bantin::portal
