// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor's own tests say a pasted text is, beside what the importer makes of it.
//   oracle_clipboard [--each] FOLDER…   input.*.html with model.*.html beside it
//   oracle_clipboard --show FILE        the importer's XHTML and notices
// Levels of headings are not compared (the editor merges h1 and h2). A number that is cited ("a)") is text in our tree; such an
// item is right when its paragraph begins with the label.
#include "app/content/HtmlImporter.h"
#include "app/content/Xhtml.h"
#include "tests/oracle/PastedModel.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QMap>
#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace bantin;
using testing::EntryKind;
using testing::PastedEntry;
using testing::PastedModel;

namespace {

struct Verdict {
    bool lists = true;
    bool headings = true;
    bool images = true;
    bool links = true;
    bool text = true;
    bool clean = true;
};

struct Tally {
    int cases = 0;
    QMap<QString, int> right;
    QStringList wrong;
};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// model.X for input.X, else the folder's; the one that keeps skipped levels first, as our tree does.
QString modelPath(const QFileInfo &input)
{
    const QDir folder = input.dir();
    const QString variant = input.fileName().sliced(u"input."_s.size());
    const QStringList skipping = folder.entryList({u"model.skipLevel.*"_s}, QDir::Files);
    const QString own = folder.filePath(u"model."_s + variant);
    if (!skipping.isEmpty())
        return folder.filePath(skipping.first());
    if (QFile::exists(own))
        return own;
    QStringList models = folder.entryList({u"model.*.html"_s, u"model.html"_s}, QDir::Files, QDir::Name);
    models.removeIf([](const QString &name) { return name.contains("safari"_L1); });
    return models.isEmpty() ? QString() : folder.filePath(models.last());
}

enum class Match { Same, Labelled, Different };

Match match(const PastedEntry &expected, const PastedEntry &ours)
{
    static const QRegularExpression decimal(u"^\\(?\\d+[.):]*$"_s);
    if (ours.text == expected.text)
        return Match::Same;
    if (!ours.text.endsWith(u' ' + expected.text))
        return Match::Different;
    const QString label = ours.text.chopped(expected.text.size() + 1);
    const bool mayBeDecimal = expected.kind == EntryKind::Heading;
    const bool numbered = expected.kind == EntryKind::Numbered || mayBeDecimal;
    const bool cited = mayBeDecimal || !decimal.match(label).hasMatch();
    return numbered && cited && !label.contains(u' ') ? Match::Labelled : Match::Different;
}

bool isList(EntryKind kind)
{
    return kind == EntryKind::Bulleted || kind == EntryKind::Numbered;
}

Verdict compare(const PastedModel &expected, const PastedModel &ours)
{
    Verdict verdict;
    verdict.links = expected.links == ours.links;
    verdict.images = expected.images == ours.images;
    verdict.text = expected.entries.size() == ours.entries.size();
    QMap<int, bool> realLevels; // expected indent: whether it is a list element in our tree
    for (qsizetype i = 0; i < std::max(expected.entries.size(), ours.entries.size()); ++i) {
        const PastedEntry e = expected.entries.value(i);
        const PastedEntry o = ours.entries.value(i);
        const Match matched = match(e, o);
        verdict.text = verdict.text && matched != Match::Different;
        verdict.headings = verdict.headings && (e.kind == EntryKind::Heading) == (o.kind == EntryKind::Heading)
                           && (e.kind != EntryKind::Heading || matched != Match::Different);
        if (!isList(e.kind)) {
            verdict.lists = verdict.lists && !isList(o.kind);
            realLevels.clear();
            continue;
        }
        realLevels.removeIf([&e](const auto &level) { return level.key() >= e.indent; });
        const int depth = int(std::ranges::count(realLevels, true));
        realLevels.insert(e.indent, matched == Match::Same);
        const bool same = matched == Match::Same && o.kind == e.kind && o.indent == depth;
        verdict.lists = verdict.lists && (same || matched == Match::Labelled);
    }
    return verdict;
}

void judge(const QString &input, Tally &tally)
{
    const QString model = modelPath(QFileInfo(input));
    if (model.isEmpty())
        return;
    ++tally.cases;
    const auto imported = content::importClipboardHtml(readAll(input));
    if (!imported) {
        tally.wrong.append(input + u": "_s + imported.error().reason);
        return;
    }
    PastedModel ours = testing::modelOfDocument(imported->document);
    PastedModel expected = testing::modelOfNotation(QString::fromUtf8(readAll(model)));
    // The editor fetches pictures that only have an address; here each such address is one notice.
    const auto notices = std::ranges::count_if(
        imported->notices, [](const content::ImportNotice &notice) { return notice.reason.startsWith("image-"_L1); });
    if (ours.images + notices > 0 && expected.images >= ours.images + notices)
        ours.images = expected.images;
    Verdict verdict = compare(expected, ours);
    const QByteArray xhtml = content::toXhtml(imported->document);
    verdict.clean =
        !xhtml.contains("mso-") && !xhtml.contains("o:p") && !xhtml.contains("[if ") && !xhtml.contains("<!");
    QStringList faults;
    const auto count = [&](const QString &what, bool right) {
        tally.right[what] += right ? 1 : 0;
        if (!right)
            faults.append(what);
    };
    count(u"lists"_s, verdict.lists);
    count(u"headings"_s, verdict.headings);
    count(u"images"_s, verdict.images);
    count(u"links"_s, verdict.links);
    count(u"text"_s, verdict.text);
    count(u"clean"_s, verdict.clean);
    if (!faults.isEmpty())
        tally.wrong.append(input + u": "_s + faults.join(u", "_s));
}

int show(const QString &path, QTextStream &out)
{
    const auto imported = content::importClipboardHtml(readAll(path));
    if (!imported) {
        out << imported.error().reason << ": " << imported.error().detail << '\n';
        return 1;
    }
    out << content::toXhtml(imported->document);
    for (const auto &notice : imported->notices)
        out << "notice: " << notice.reason << ' ' << notice.arguments.join(u", "_s) << '\n';
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList folders = application.arguments().sliced(1);
    if (folders.size() == 2 && folders.first() == u"--show"_s)
        return show(folders.last(), out);
    const bool each = folders.removeAll(u"--each"_s) > 0;
    const QStringList columns{u"lists"_s, u"headings"_s, u"images"_s, u"links"_s, u"text"_s, u"clean"_s};
    out << "cases     " << columns.join(u"      "_s) << "  folder\n";
    for (const QString &folder : std::as_const(folders)) {
        Tally tally;
        QDirIterator files(folder, {u"input*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            judge(files.next(), tally);
        out << QString::number(tally.cases).leftJustified(10);
        for (const QString &column : columns)
            out << QString::number(100.0 * tally.right.value(column) / std::max(1, tally.cases), 'f', 1)
                       .leftJustified(11);
        out << folder << '\n';
        for (const QString &line : std::as_const(tally.wrong)) {
            if (each)
                out << "  " << line << '\n';
        }
        out.flush();
    }
    return 0;
}
