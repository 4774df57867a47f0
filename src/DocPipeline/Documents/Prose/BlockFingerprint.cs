using System.Text;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Documents.Prose;

/// <summary>
/// Four characters that stand for what a block of prose prints, so that a draft which comes back can say of each block whether it was edited,
/// and the record whether it has changed since: docs/decisions/0018. White space is no part of it, nor are numbers that are worked out. Of two
/// different blocks, one pair in sixteen million has the same.
/// </summary>
internal sealed class BlockFingerprint
{
    internal const int Length = 4;

    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    // What stands for bold, links, references, notes and the end of a paragraph.
    private const char Strong = '\u0001', Plain = '\u0002', Link = '\u0003', Reference = '\u0004', NoteStart = '\u0005', NoteEnd = '\u0006', End = '\u0007', Made = '\u0008', Bullet = '\u000E';

    private ulong hash = Offset;
    private bool isStrong;

    /// <summary>The fingerprint of what was added.</summary>
    internal string Text
    {
        get
        {
            ulong folded = hash ^ (hash >> 24) ^ (hash >> 48);
            return string.Create(Length, folded, static (text, value) =>
            {
                for (int i = 0; i < text.Length; i++) text[i] = Digits[(int)(value >> (6 * i)) & 63];
            });
        }
    }

    /// <summary>The fingerprints of the blocks of a section, one after the other.</summary>
    internal static void Append(StringBuilder to, ProseSection section, DocumentSource source)
    {
        var block = new BlockFingerprint();
        block.Add(section.Heading, source, ignoresStrong: true);
        block.EndParagraph();
        ProseBlock? before = null;
        foreach (ProseBlock next in section.Blocks)
        {
            if (next is ProseClauses clauses)
            {
                foreach (ProseItem item in clauses.Items)
                {
                    to.Append(block.Text);
                    block = new BlockFingerprint();
                    block.Add(item, source);
                }
            }
            else
            {
                if (BlockMark.IsMarked(next, before))
                {
                    to.Append(block.Text);
                    block = new BlockFingerprint();
                }

                block.Add(next, source);
            }

            before = next;
        }

        to.Append(block.Text);
    }

    /// <summary>Adds a paragraph, table or picture of a Word file, which says the same as the prose that it was made from.</summary>
    internal void Add(Leaf leaf)
    {
        Add(leaf.Pieces, leaf.Kind is LeafKind.Heading or LeafKind.Table or LeafKind.Figure);
        for (int row = 0; row < leaf.Table?.Rows.Count; row++)
        {
            foreach (CellText paragraph in leaf.Table.Rows[row].SelectMany(c => c))
            {
                if (paragraph.IsBullet) Add(Bullet);
                Add(paragraph.Pieces, row == 0);
            }
        }
    }

    private void Add(IReadOnlyList<Piece> pieces, bool ignoresStrong)
    {
        foreach (Piece piece in pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Reference:
                    Add(Reference);
                    Words(piece.Bookmark ?? "");
                    break;
                case PieceKind.Note:
                    Add(NoteStart);
                    foreach (IReadOnlyList<Piece> paragraph in piece.Note) Add(paragraph, ignoresStrong: false);
                    Add(NoteEnd);
                    break;
                case PieceKind.Words when piece.Url is not null || piece.Bookmark is not null:
                    Add(Link);
                    Words(piece.Url ?? piece.Bookmark!);
                    Add(Link);
                    Words(piece.Text);
                    break;
                case PieceKind.Words:
                    Words(piece.Text, piece.IsStrong && !ignoresStrong);
                    break;
            }
        }

        EndParagraph();
    }

    private void Add(ProseItem item, DocumentSource source)
    {
        foreach (ProseBlock block in item.Blocks) Add(block, source);
    }

    private void Add(ProseBlock block, DocumentSource source)
    {
        switch (block)
        {
            case ProseHeading heading:
                Add(heading.Text, source, ignoresStrong: true);
                EndParagraph();
                break;
            case ProseParagraph paragraph:
                Add(paragraph, source);
                break;
            case ProseQuote quote:
                foreach (ProseParagraph paragraph in quote.Paragraphs) Add(paragraph, source);
                break;
            case ProseClauses clauses:
                foreach (ProseItem item in clauses.Items) Add(item, source);
                break;
            case ProseList list:
                foreach (ProseItem item in list.Items) Add(item, source);
                break;
            case ProseTable table:
                Line(table.Caption, true);
                foreach (IReadOnlyList<Inline> head in table.Header) Line(head, true);
                foreach (CellParagraph paragraph in table.Rows.SelectMany(r => r).SelectMany(c => c))
                {
                    if (paragraph.IsBullet) Add(Bullet);
                    Line(paragraph.Text, false);
                }

                break;
            case ProseFigure figure:
                Line(figure.Caption, true);
                break;

            // What is made from the facts is told apart by them.
            case ProseMembership membership:
                Words(Made + membership.Body);
                break;
            case ProseForm form:
                Words(Made + form.Form);
                break;
            case ProseStructure structure:
                Words(Made + structure.Body);
                break;
        }

        void Line(IReadOnlyList<Inline> text, bool ignoresStrong)
        {
            Add(text, source, ignoresStrong);
            EndParagraph();
        }
    }

    private void Add(ProseParagraph paragraph, DocumentSource source)
    {
        Add(paragraph.Text, source, ignoresStrong: false);
        EndParagraph();
    }

    private void Add(IReadOnlyList<Inline> text, DocumentSource source, bool ignoresStrong, bool strong = false)
    {
        foreach (Inline inline in text)
        {
            switch (inline)
            {
                case TextInline words:
                    Words(words.Text, strong && !ignoresStrong);
                    break;
                case FactInline fact:
                    Words(source.Facts.TryFind(fact.Path, out string? value) && value is not null ? value : GapControl.Words(fact.Path, source.Words), strong && !ignoresStrong);
                    break;
                case StrongInline bold:
                    Add(bold.Content, source, ignoresStrong, strong: true);
                    break;
                case LinkInline link:
                    Linked(link.Url, link.Content);
                    break;
                case ReferenceInline { Content.Count: > 0 } reference:
                    Linked(BookmarkName.For(reference.Anchor), reference.Content);
                    break;
                case ReferenceInline reference:
                    Add(Reference);
                    Words(BookmarkName.For(reference.Anchor));
                    break;
                case NoteInline note:
                    Add(NoteStart);
                    foreach (ProseParagraph paragraph in note.Paragraphs) Add(paragraph, source);
                    Add(NoteEnd);
                    break;
            }
        }

        void Linked(string target, IReadOnlyList<Inline> content)
        {
            Add(Link);
            Words(target);
            Add(Link);
            Words(InlineText.Plain(content, i => i is FactInline fact && source.Facts.TryFind(fact.Path, out string? value) ? value ?? "" : ""));
        }
    }

    private void Words(string words, bool strong)
    {
        foreach (char c in words)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (strong != isStrong) Add((isStrong = strong) ? Strong : Plain);
            Add(c);
        }
    }

    private void Words(string words)
    {
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c)) Add(c);
        }
    }

    private void Add(char c) => hash = (hash ^ c) * Prime;

    private void EndParagraph()
    {
        isStrong = false;
        Add(End);
    }
}
