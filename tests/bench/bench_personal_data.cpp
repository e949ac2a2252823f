// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the scan for personal data takes on an article of 20,000 words, once of plain news, which has the goal, and once with a
// labelled sentence of tests/domain after every paragraph. It runs while somebody types. Arguments: [--json] [--runs N].
#include "app/domain/privacy/PersonalDatum.h"
#include "tests/bench/VietnameseText.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

constexpr int words = 20'000;
constexpr double goalMilliseconds = 50;

QStringList paragraphs()
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    QString text = QString::fromUtf8(VietnameseText(7).article(words));
    return text.replace("</p>"_L1, "\n"_L1).remove(tag).split(u'\n', Qt::SkipEmptyParts);
}

QStringList sentences()
{
    static const QRegularExpression label(u"⟦[a-z-]+:|⟧"_s);
    QFile file(QStringLiteral(BANTIN_SOURCE_DIR "/tests/domain/personal-data.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).replace(u'⏎', u'\n').remove(label).split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(u'#') || line.isEmpty(); });
    return lines;
}

QString withSentences(const QStringList &news, const QStringList &sentences)
{
    QStringList text;
    for (qsizetype i = 0; i < news.size(); ++i)
        text << news.at(i) << sentences.at(i * 7 % sentences.size());
    return text.join(u'\n');
}

/// The median, after one scan that compiles the expressions.
double millisecondsOf(const QString &text, int runs)
{
    QList<double> taken;
    for (int i = 0; i <= runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto found = scanPersonalData(text).size();
        if (i > 0 && found >= 0)
            taken.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(taken);
    return taken.at(taken.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const qsizetype at = arguments.indexOf("--runs"_L1);
    const int runs = std::max(1, at < 0 ? 21 : arguments.value(at + 1).toInt());
    const QStringList news = paragraphs();
    const QStringList labelled = sentences();
    if (labelled.isEmpty())
        return 2;
    const double plain = millisecondsOf(news.join(u'\n'), runs);
    const double dense = millisecondsOf(withSentences(news, labelled), runs);
    if (arguments.contains("--json"_L1)) {
        const QJsonObject json{
            {u"words"_s, words}, {u"plain_ms"_s, plain}, {u"dense_ms"_s, dense}, {u"goal_ms"_s, goalMilliseconds}};
        std::puts(QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    } else {
        std::printf("scan of %d words: plain news %.1f ms, with %lld labelled sentences %.1f ms (goal %.0f ms)\n",
                    words, plain, static_cast<long long>(news.size()), dense, goalMilliseconds);
    }
    return plain <= goalMilliseconds ? 0 : 1;
}
